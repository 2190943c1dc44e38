/** Lists which requirements no test shows: `npm run requirements -- <folder of the requirements>`. */
import { globSync, readFileSync } from 'node:fs'
import { coverage } from './requirements/coverage.ts'
import { readSources } from './requirements/known-ids.ts'
import { listing } from './requirements/listing.ts'
import { shownIn } from './requirements/shown-ids.ts'

const [folder] = process.argv.slice(2)
const sources = folder === undefined ? [] : readSources(folder)
if (sources.length === 0) {
  console.error('Say where the requirements are: npm run requirements -- <folder>')
  process.exit(1)
}
const shown = globSync('{src,test}/**/*.test.{ts,tsx}')
  .toSorted()
  .flatMap((path) => shownIn(path, readFileSync(path, 'utf8')))
const result = coverage(sources, shown)
for (const line of listing(result)) console.log(line)
process.exitCode = result.unknown.length > 0 ? 1 : 0
