import { expect, test } from 'vitest'
import { sampleHistory } from './sample-history.ts'

const last = new Map([
  ['speaking.md', 'title: Speaking\nthree campaigns\n'],
  ['thanks.md', 'thanks\n'],
  ['same.md', 'same\n'],
])
const written = `
- {days-ago: 20, by: adaeze, says: begin}
- {days-ago: 9, by: sofia, says: rename, renames: {talks.md: speaking.md}, changes: [{page: speaking.md, from: Talks, to: Speaking}]}
- {days-ago: 5, by: noor, says: three, changes: [{page: speaking.md, from: two, to: three}]}
- {days-ago: 1, by: mei, says: thanks, adds: [thanks.md]}
`

test('the versions of the sample follow from its last state, walked backwards', () => {
  const versions = sampleHistory(last, written)
  expect(versions.map(({ daysAgo, by, changes }) => [daysAgo, by, Object.fromEntries(changes)])).toEqual([
    [20, 'adaeze', { 'talks.md': 'title: Talks\ntwo campaigns\n', 'same.md': 'same\n' }],
    [9, 'sofia', { 'talks.md': null, 'speaking.md': 'title: Speaking\ntwo campaigns\n' }],
    [5, 'noor', { 'speaking.md': 'title: Speaking\nthree campaigns\n' }],
    [1, 'mei', { 'thanks.md': 'thanks\n' }],
  ])
})

test('a change that does not stand exactly once is said with its page', () => {
  expect(() =>
    sampleHistory(
      new Map([['a.md', 'x x']]),
      '- {days-ago: 2, by: a, says: b}\n- {days-ago: 1, by: a, says: b, changes: [{page: a.md, from: y, to: x}]}',
    ),
  ).toThrow('in a.md this does not stand exactly once')
})
