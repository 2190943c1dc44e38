import { expect, test } from 'vitest'
import { coverage } from './coverage.ts'
import { idsOf } from './known-ids.ts'
import { listing } from './listing.ts'
import { idsIn, shownIn } from './shown-ids.ts'

test.each([
  ['a fourth campaign is refused [R1.34]', ['R1.34']],
  ['[T54, Q3] the fourth is refused', ['T54', 'Q3']],
  ['[work:T4] and [D-14] and [A-10] and [G3] and [T6b]', ['work:T4', 'D-14', 'A-10', 'G3', 'T6b']],
  ['a title like [IDEA] or [see T4] shows nothing', []],
])('%s', (name, ids) => {
  expect(idsIn(name)).toEqual(ids)
})

test('names and rows of tables count, comments and tests that are put off do not', () => {
  const text = `
    test('[Q1] one', () => {}) // [Q2]
    test.each([['[Q3] three']])('%s', () => {})
    test(\`[Q4] \${four}\`, () => {})
    test.skip('[Q5] five', () => {})
    test.todo('[Q6] six')
    test.skipIf(absent)('[Q7] seven', () => {})`
  expect(shownIn('a.test.ts', text).map(({ id }) => id)).toEqual(['Q1', 'Q3', 'Q4', 'Q7'])
})

test('each source gives its ids in its own way', () => {
  expect(idsOf('requirements.json', '[{"id":"R0.1"},{"id":"R1.34"}]')).toEqual(['R0.1', 'R1.34'])
  expect(idsOf('REQUIREMENTS.md', '| D-01 | E |\n- **R0.1** again\n| A-10 | x |')).toEqual(['D-01', 'A-10'])
  expect(idsOf('FIELD-WORK.md', '- **T6b** Phase\n- S1: no\n| T9 | row |\n- Q1 A team')).toEqual([
    'T6b',
    'Q1',
  ])
})

const sources = [
  { name: 'marketing', ids: ['Q1', 'T4'] },
  { name: 'work', ids: ['T4', 'T54'] },
]
const shown = (...ids: string[]) => ids.map((id) => ({ id, path: 'a.test.ts' }))

test('what no test shows is listed by source', () => {
  const result = coverage(sources, shown('Q1', 'work:T4'))
  expect(result.sources.map(({ missing }) => missing)).toEqual([['T4'], ['T54']])
  expect(listing(result)).toContain('together: 2 of 4')
})

test('an id that two sources know counts for neither until the test says which', () => {
  const result = coverage(sources, shown('T4'))
  expect(result.unclear).toEqual([{ id: 'T4', path: 'a.test.ts', sources: ['marketing', 'work'] }])
  expect(result.sources.map(({ missing }) => missing.includes('T4'))).toEqual([true, true])
})

test('an id that nobody asks for is an error', () => {
  expect(coverage(sources, shown('T99', 'wrok:T4')).unknown.map(({ id }) => id)).toEqual(['T99', 'wrok:T4'])
})
