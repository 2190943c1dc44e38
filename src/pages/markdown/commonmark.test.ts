import { tests as examples } from 'commonmark-spec'
import { expect, test } from 'vitest'
import { explained } from '../testing/explained.ts'
import { comparable, shownPage } from '../testing/plain-html.ts'
import { markdown } from './markdown.ts'

const numbersOf = (deviates: (source: string, html: string) => boolean): readonly number[] =>
  examples
    .filter(({ markdown: source, html }) =>
      deviates(source.replaceAll('→', '\t'), html.replaceAll('→', '\t')),
    )
    .map(({ number }) => number)

const made = (source: string): string => comparable(markdown.render(source, {}))

test('every example of CommonMark gives what the specification says, or docs/markdown.md says why not', () => {
  expect(examples).toHaveLength(652)
  expect(numbersOf((source, html) => made(source) !== comparable(html))).toEqual(explained('CommonMark'))
})

/** The page's title is the one heading of the first level: all others are lowered where another is there, or that one. */
function lowered(html: string): string {
  const by = /^<h1|<\/(?:p|h\d|pre|ul)><h1/.test(comparable(html)) ? 1 : 0
  const level = (written: string) => Math.max(2, Math.min(6, Number(written) + by))
  return html.replaceAll(/(<\/?h)(\d)/g, (_, tag: string, written: string) => tag + String(level(written)))
}

test('made clean, the examples still say the same, or docs/markdown.md says what went', () => {
  const deviates = (source: string, html: string) =>
    made(source) === comparable(html) &&
    comparable(shownPage(`---\ntitle: Page\n---\n\n${source}`)) !== comparable(lowered(html))
  expect(numbersOf(deviates)).toEqual(explained('What is taken out'))
})
