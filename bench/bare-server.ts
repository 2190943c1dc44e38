/** The reference for pages: node:http sending the bytes of a file; `node bare-server.ts <file> <content-type>`. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', type = 'text/html; charset=utf-8'] = process.argv.slice(2)
const bytes = readFileSync(file)
const headers = { 'content-type': type, 'content-length': String(bytes.length) }
const server = createServer((_, answer) => answer.writeHead(200, headers).end(bytes))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.on('SIGTERM', () => process.exit(0))
