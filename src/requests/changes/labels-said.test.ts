import { expect, test } from 'vitest'
import { labelsSaid } from './labels-said.ts'

const message = (...lines: readonly string[]) => `Say why\n\n${lines.join('\n')}\n`

test.each([
  [
    'with commas between',
    ['Labels: All-Remote Team, mktg-status::plan'],
    ['All-Remote Team', 'mktg-status::plan'],
  ],
  ['in several lines', ['Labels: a', 'Reviewed-by: Noor', 'label: b'], ['a', 'b']],
  ['folded, as git folds them', ['Labels: a,', '  b c'], ['a', 'b c']],
  ['in quotes, curly ones too, with a comma inside', ['Labels: "a, b", ~“c d”, ~e'], ['a, b', 'c d', 'e']],
  ['once each', ['Labels: a, a', 'Labels: a'], ['a']],
  ['as an action', ['/label ~a ~"b c"'], ['a', 'b c']],
  ['in both ways, also one right above the other', ['/label ~a', 'Labels: b'], ['b', 'a']],
  ['nowhere', ['It is about labels.'], []],
  ['in code', ['```', '/label ~a', '```', '', 'The end.'], []],
])('labels are named %s', async (_how, lines, labels) => {
  expect(await labelsSaid(message(...lines))).toEqual({ labels, unread: [] })
})

test.each([
  [['Labels: a', '', 'And more is said.'], '“Labels: a” is not read'],
  [['Labels: a', 'And more is said right below.'], '“Labels: a” is not read'],
  [['/lable ~a'], 'Line 3, /lable, is not read'],
  [['/close'], 'Line 3, /close, is not read'],
])('what looks like it and is not read is told: %j', async (lines, says) => {
  const { labels, unread } = await labelsSaid(message(...lines))
  expect(labels).toEqual([])
  expect(unread).toEqual([expect.stringContaining(says)])
})

test('a line in the middle that is no trailer for git is none here', async () => {
  const { labels } = await labelsSaid('Labels: a\n\nThe first line is a title, whatever it says.\n')
  expect(labels).toEqual([])
})
