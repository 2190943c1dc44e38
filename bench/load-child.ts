/** The process behind `httpLoad`: `node load-child.ts <url> <connections> <seconds>`. */
import { load } from './load.ts'

const [url = '', connections = '', seconds = ''] = process.argv.slice(2)
console.log(JSON.stringify(await load(new URL(url), Number(connections), Number(seconds))))
