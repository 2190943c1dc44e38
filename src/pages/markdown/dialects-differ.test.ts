import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableUnder } from '../testing/explained.ts'
import { comparable, shownPage } from '../testing/plain-html.ts'

/** `there` is what cmark-gfm 0.29 or kramdown 2.4 (GFM) makes of the same lines. */
const examples = readFileSync(new URL('dialect-examples.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((example) => {
    const [written = '', there = '', here = ''] = example.split(/^--- (?:there|here)\n/m)
    const [, whose = '', says = '', source = ''] = /^(.+?) \| (.+)\n([^]*)$/.exec(written) ?? []
    return { whose, says, source, there, here }
  })

test('docs/markdown.md lists what GitHub, kramdown and Hugo show otherwise, each with an example', () => {
  expect(tableUnder('GitHub, kramdown and Hugo')).toEqual(examples.map(({ whose, says }) => [whose, says]))
})

test.each(examples)('$whose: $says', ({ source, there, here }) => {
  expect(comparable(shownPage(source))).toBe(comparable(here))
  expect(comparable(here)).not.toBe(comparable(there))
})
