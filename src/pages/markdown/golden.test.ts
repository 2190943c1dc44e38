import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownPage } from '../testing/plain-html.ts'

/**
 * One page for each feature of a dialect, and beside it what readers get, which was compared by hand with what kramdown 2.4 (GFM),
 * cmark-gfm 0.29 or Hugo 0.111 make of it; `docs/markdown.md` says where it differs. To change one on purpose: write the new HTML, or
 * `bin/test src/pages/markdown/golden.test.ts -u` and read the difference.
 */
const folder = join(import.meta.dirname, 'golden')

test.each(globSync('*.md', { cwd: folder }).toSorted())('%s shows as it should', async (name) => {
  const expected = join(folder, name.replace(/md$/, 'html'))
  expect(existsSync(expected) || process.argv.includes('-u'), 'beside a golden page stands its HTML').toBe(
    true,
  )
  await expect(`${shownPage(readFileSync(join(folder, name), 'utf8'))}\n`).toMatchFileSnapshot(expected)
})
