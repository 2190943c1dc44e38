import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each([
  ['Teams may start three campaigns a month. A fourth needs a reason.', 2],
  ['Use a paid channel, e.g. search, i.e. what we pay for. Ask first.', 2],
  ['Ask Dr. Okafor or Prof. Lind. They know.', 2],
  ['The fee is 12.5 % of 9.5 hours, approx. 3 a week.', 1],
  ['Offices in the U.S. and the U.K. follow. See No. 5 of the list.', 2],
  ['Talks, posts, etc. are welcome.', 1],
  ['Bring slides, notes, etc. Leave early.', 2],
  ['1. Send the brief. 2. Wait.', 2],
  ['"Is it ready?" she asked. "Yes!"', 2],
  ['See v1.2.3 at example.com/a.b for more', 1],
  ['', 0],
])('"%s" is %i sentences', (text, count) => expect(sentencesOf(text)).toHaveLength(count))

test('together the sentences say what the paragraph says', () => {
  const text = 'First here. Then there! And, e.g., nowhere? No.'
  expect(sentencesOf(text).join(' ')).toBe(text)
})
