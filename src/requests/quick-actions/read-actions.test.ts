import { expect, test } from 'vitest'
import { namesIn, readActions } from './read-actions.ts'

const known = new Set(['label', 'close', 'assign', 'due'])
const read = (text: string) => readActions(text, known)
const done = (text: string) => read(text).actions.map(({ name, rest }) => `${name} ${rest}`.trim())

test.each([
  ['code', '```\n/close\n```'],
  ['code of tildes that holds backticks', '~~~~\n```\n~~~\n/close\n~~~~'],
  ['code that is never closed', '```\n/close'],
  ['inline code', '`/close`'],
  ['a quote', '> /close'],
  ['an HTML comment', '<!--\n/close\n-->'],
  ['an HTML comment in one line', '<!-- /close -->'],
  ['indented code', '    /close'],
  ['a sentence', 'Then write /close in a comment.'],
  ['capitals', '/Close'],
  ['an address', '/close/it'],
])('in %s it is text [work:T46]', (_, text) => {
  expect(read(text)).toMatchObject({ said: text, actions: [] })
})

test.each([
  ['at the very first line', '/close\nIt is done.', ['close']],
  ['with spaces behind and line ends of Windows', 'Done.\r\n/close  \r\n', ['close']],
  ['after code that was closed', '```\nx\n```\n/close', ['close']],
  ['after a comment that was closed', '<!-- x\n-->\n/close', ['close']],
  ['one after the other in their order', '/label ~a\n/label ~b', ['label ~a', 'label ~b']],
  ['several on one line are one', '/close /label ~a', ['close /label ~a']],
])('it is read %s [work:T46]', (_, text, expected) => {
  expect(done(text)).toEqual(expected)
})

test('what is left is said, and nothing where all of it is to be done', () => {
  expect(read('Thanks.\n/close\nBye.').said).toBe('Thanks.\nBye.')
  expect(read('/close\n\n/label ~a\n').said).toBe('')
})

test('curly quotes are understood as straight ones, and that is noted [work:T45]', () => {
  const { actions, straightened } = read('/label ~“mktg-status::plan”')
  expect([actions[0]?.rest, straightened]).toEqual(['~"mktg-status::plan"', true])
  expect(read('“Yes”\n/close').straightened).toBe(false)
})

test('an unknown one stays in the text and is named [work:T46]', () => {
  const { said, unknown } = read('Well.\n/lable ~a')
  expect([said, unknown]).toEqual(['Well.\n/lable ~a', [{ name: 'lable', rest: '~a', line: 2 }]])
})

test.each([
  ['~a ~b', ['a', 'b']],
  ['~"HOR Attention" ~a::b', ['HOR Attention', 'a::b']],
  ['"HOR Attention", a', ['HOR Attention', 'a']],
  ['@noor @mei', ['@noor', '@mei']],
  ['', []],
])('names in %s', (rest, names) => {
  expect(namesIn(rest)).toEqual(names)
})

test('a line that never ends as an action is read in one go, however many blanks it has', () => {
  const blanks = ' '.repeat(19_000)
  for (const end of ['\u2028x', '\rx', 'x'])
    expect(readActions(`/label${blanks}${end}`, new Set(['label'])).actions).toHaveLength(1)
  expect(readActions(`/nothing${blanks}x`, new Set(['label'])).unknown).toHaveLength(1)
})
