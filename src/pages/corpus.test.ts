import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { destinations, openHandbook, openRepository, parsePage, renderPage, type Handbook } from './index.ts'
import { makeRepository, type TestFile } from './testing/make-repository.ts'

const corpus = process.env['FIRSTHAND_CORPUS']
const handbooks = ['gitlab', 'sourcegraph', '18f', 'clef', 'dbtcorp', 'kubernetes-community']

/** Real handbooks; skipped where FIRSTHAND_CORPUS names no folder of them. */
describe.skipIf(!corpus)('real handbooks', () => {
  test.each(handbooks)('every page of %s opens at its address and shows safely', async (name) => {
    const made = await makeRepository({ files: await filesIn(join(corpus ?? '', name)) })
    const repository = openRepository(made.gitDir)
    try {
      const handbook = await openHandbook(repository, made.commits[0] ?? '')
      expect(handbook.pages.length).toBeGreaterThan(10)
      expect(handbook.breadcrumbs(handbook.pages.at(-1)?.url ?? '').length).toBeGreaterThan(0)
      for (const page of handbook.pages) {
        expect(handbook.find(page.url)).toBe(page)
        check(handbook, page.path, await repository.read(page.oid))
      }
    } finally {
      repository.close()
      await made.remove()
    }
  })
})

function check(handbook: Handbook, path: string, source: Buffer) {
  const parsed = parsePage({ path, source })
  expect(parsed.title, path).toBe(handbook.at(path)?.title)
  const made = renderPage(parsed, { resolve: destinations(handbook, path), isDefinition: () => false })
  const html = made.sections
    .map(
      ({ heading = '', parts }) =>
        heading + parts.map((part) => (part.kind === 'html' ? part.html : '')).join('\n'),
    )
    .join('\n')
  const tags = (html.match(/<[^>]*>/g) ?? []).join('\n')
  expect(tags, path).not.toMatch(
    /<(?:script|style|iframe|object|form)\b|\s(?:on\w+|style)=|(?:href|src)="\s*javascript:/i,
  )
  const outsideCode = html.replaceAll(/<(pre|code)\b[\s\S]*?<\/\1>/g, '')
  expect(outsideCode.match(/.{0,40}(?:\{\{[<%]|\{\{&lt;|\{%|<%|&lt;%).{0,40}/g), path).toBeNull()
  const ids = [...tags.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size, path).toBe(ids.length)
  // Attribute lists and extensions never show, except where a page writes about them in code.
  const words = html.replace(/<pre[^]*?<\/pre>|<code[^]*?<\/code>/g, '').replace(/<[^>]*>/g, '')
  expect(words, path).not.toMatch(/\{:/)
  for (const { id } of made.toc) expect(ids, path).toContain(id)
  const lines = source.toString('utf8').split(/\r\n?|\n/)
  for (const fence of parsed.fences)
    expect(lines[fence.lines[0] - 1], `${path}:${fence.lines[0]}`).toMatch(/```|~~~/)
  for (const section of parsed.sections) expect(section.lines[1]).toBeLessThanOrEqual(lines.length)
}

async function filesIn(folder: string): Promise<Record<string, TestFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [relative(folder, path), await readFile(path)])),
  )
}
