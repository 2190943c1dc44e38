import { expect, test } from 'vitest'
import { homeSentence } from './home-sentence.ts'

test.each([
  [
    { asked: 2, due: 0, bind: 1, follow: 0 },
    'Two things wait for you, one sentence that binds you has changed.',
  ],
  [{ asked: 1, due: 1, bind: 0, follow: 0 }, 'One thing waits for you, one thing is due.'],
  [{ asked: 0, due: 13, bind: 0, follow: 2 }, '13 things are due, two changes in what you follow.'],
  [{ asked: 0, due: 0, bind: 3, follow: 0 }, 'Three sentences that bind you have changed.'],
  [
    { asked: 0, due: 0, bind: 0, follow: 0 },
    'Nothing waits for you, and nothing that binds you has changed.',
  ],
  [{ asked: 0, due: 0, bind: 0, follow: 0, comparing: true }, 'Nothing waits for you.'],
])('the day of %o is one sentence', (counts, sentence) => {
  expect(homeSentence({ comparing: false, ...counts })).toBe(sentence)
})
