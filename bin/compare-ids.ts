/**
 * Compares the ids of headings with those that kramdown and Hugo give them: `npm run compare:ids -- <folder>`. Prints counts, and the
 * differences by cause; what is not installed is said and left out.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { differenceOf, type Difference } from './compare-ids/difference.ts'
import { idsByHugo } from './compare-ids/hugo.ts'
import { idsByKramdown } from './compare-ids/kramdown.ts'
import { ourHeadings } from './compare-ids/our-headings.ts'

const [folder, shown = '2'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where pages are: npm run compare:ids -- <folder> [how many examples of each cause]')
  process.exit(1)
}
const pages = globSync('**/*.{md,markdown}', { cwd: folder })
  .toSorted()
  .map((path) => ({ path, ...ourHeadings(path, readFileSync(join(folder, path), 'utf8')) }))
const bodies = pages.map(({ body }) => body)
console.log(
  `${pages.length} pages, ${pages.flatMap(({ headings }) => headings.filter(({ title }) => title !== '')).length} headings`,
)
compare("kramdown, with GitHub's rule", idsByKramdown(bodies, 'GFM'))
compare('kramdown', idsByKramdown(bodies, 'kramdown'))
compare('Hugo (Goldmark)', idsByHugo(bodies))

function compare(name: string, theirs: readonly (readonly string[])[] | undefined) {
  if (!theirs) return console.log(`\n${name}: not installed here, so not compared`)
  const differences = pages.flatMap(({ path, headings }, at) =>
    (theirs[at] ?? []).flatMap((id): (Difference & { path: string })[] => {
      const difference = differenceOf(id, headings)
      return difference ? [{ path, ...difference }] : []
    }),
  )
  const all = theirs.flat().length
  const reached = differences.filter(({ isReached }) => isReached).length
  const part = (count: number) => `${count} (${((100 * count) / Math.max(1, all)).toFixed(2)} %)`
  console.log(`\n${name}: ${all} ids`)
  console.log(`  the same: ${part(all - differences.length)}`)
  console.log(`  a further name of the same heading: ${part(reached)}`)
  console.log(`  not on our page: ${part(differences.length - reached)}`)
  for (const [cause, found] of Map.groupBy(differences, ({ cause: why }) => why)) {
    console.log(`    ${found.length} × ${cause}`)
    for (const { path, theirs: id, ours } of found.slice(0, Number(shown)))
      console.log(`        ${path}  #${id}  ${ours === undefined ? '' : `here #${ours}`}`)
  }
}
