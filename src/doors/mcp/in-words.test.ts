import { expect, test } from 'vitest'
import { commitsIn, inWords } from './in-words.ts'

const citation = {
  path: 'handbook/paid-social.md',
  url: '/paid-social/',
  title: 'Paid social',
  section: 'How many',
  anchor: 'how-many',
  lines: [12, 14],
  commit: '3f2a1b9c',
  quote: 'Teams may start three.',
}
const said = (commit: string) => `version ${commit.slice(0, 7)} of 14 January 2027`

test('a cited sentence is one line, with its page, lines, version and address', () => {
  const ruling = { name: 'paid-social-per-team', outcome: 'refused', citation }
  expect(inWords({ allowed: false, rulings: [ruling], nearest: [] }, said)).toBe(
    [
      'allowed: false',
      'rulings:',
      '  - name: paid-social-per-team',
      '    outcome: refused',
      '    “Teams may start three.” — Paid social › How many, lines 12–14, version 3f2a1b9 of 14 January 2027 (/paid-social/#how-many)',
    ].join('\n'),
  )
})

test('a page is named by its place and version, and its text stands as it is', () => {
  const { quote: _quote, section: _section, anchor: _anchor, ...page } = citation
  expect(inWords({ ...page, lines: [3, 3], markdown: '# A\n\nB' }, said)).toBe(
    'Paid social, line 3, version 3f2a1b9 of 14 January 2027 (/paid-social/)\nmarkdown:\n# A\n\nB',
  )
})

test('every version that an answer names is known before it is said', () => {
  expect(commitsIn({ rule: { citation }, versions: [{ commit: 'abc' }, { commit: 'def' }] })).toEqual([
    '3f2a1b9c',
    'abc',
    'def',
  ])
})
