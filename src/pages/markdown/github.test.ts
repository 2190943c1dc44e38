import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { comparable, shownPage } from '../testing/plain-html.ts'
import { explained } from '../testing/explained.ts'
import { markdown } from './markdown.ts'

/**
 * The examples of GitHub's extensions by the numbers of its specification (0.29-gfm), with words of our own in their places. No package
 * carries them. The HTML is what cmark-gfm 0.29 makes; 634 and 635 follow the specification, where that program differs from it.
 *
 * @see https://github.github.com/gfm/
 */
const examples = readFileSync(new URL('github-examples.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((example) => {
    const [, number = '', source = '', html = ''] = /^(\d+).*\n([^]*?)^---\n([^]*)$/m.exec(example) ?? []
    return { number: Number(number), source, html }
  })

/** Our HTML with what means the same written as GitHub writes it. */
const asGitHubWrites = (html: string): string =>
  html
    .replaceAll(/<div [^>]*class="table-scroll"[^>]*>(<table>[^]*?<\/table>)<\/div>/g, '$1')
    .replaceAll(' scope="col"', '')
    .replaceAll(/ class="align-(left|center|right)"/g, ' align="$1"')
    .replaceAll('<li class="task">', '<li>')
    .replaceAll(/<input [^>]*>/g, (box) =>
      box.replace(/ aria-label="[^"]*"/, '').replaceAll(/ (checked|disabled)(?!=)/g, ' $1=""'),
    )
    .replaceAll(/<(\/?)s>/g, '<$1del>')

const same = (ours: string, theirs: string) =>
  comparable(asGitHubWrites(comparable(ours))) === comparable(theirs)
const made = (source: string): string => comparable(markdown.render(source, {}))
const shown = (source: string): string => comparable(shownPage(`---\ntitle: Page\n---\n\n${source}`))

test('every example of GitHub’s extensions gives what its specification says, or docs/markdown.md says why not', () => {
  expect(examples).toHaveLength(28)
  const otherwise = examples.filter(({ source, html }) => !same(made(source), html))
  expect(otherwise.map(({ number }) => number)).toEqual(explained('GitHub’s extensions'))
})

test('made clean, the examples of GitHub’s extensions still say the same, but for what raw HTML leaves open', () => {
  const otherwise = examples.filter(
    ({ source, html }) => same(made(source), html) && !same(shown(source), html),
  )
  // What its raw HTML leaves open ends with its own part.
  expect(otherwise.map(({ number }) => number)).toEqual([657])
})
