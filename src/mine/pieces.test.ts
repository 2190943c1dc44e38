import { expect, test } from 'vitest'
import { sentencesBetween, wordsBetween, type Reworded } from './pieces.ts'

/** `tag the [-Manager] {+Director}`: what went and what came. */
const shown = (sentence: Reworded): string =>
  sentence
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}]` : `{+${text}}`))
    .join('')

test.each([
  ['nothing changed.', 'nothing changed.', 'nothing changed.'],
  ['may start two campaigns', 'may start three campaigns', 'may start [-two]{+three} campaigns'],
  ['tag the Manager.', 'tag the Manager and Noor.', 'tag the Manager{+ and Noor}.'],
  [
    'when the Campaign Manager has said so',
    'when both have said so',
    'when [-the Campaign Manager has]{+both have} said so',
  ],
  ['one two', 'one', 'one[- two]'],
  ['', 'new', '{+new}'],
])('“%s” and “%s” differ as %s', (before, after, wanted) => {
  expect(shown(wordsBetween(before, after))).toBe(wanted)
})

test.each([
  { before: 'one two three', after: 'one four three' },
  { before: 'Ünïcode, “quotes” and 日本 stay', after: '“quotes” stay, 日本語' },
  { before: '  blanks  here ', after: 'blanks here' },
])('what stayed and went is the old wording, what stayed and came the new one', ({ before, after }) => {
  const words = wordsBetween(before, after)
  const without = (not: string) =>
    words
      .filter(({ is }) => is !== not)
      .map(({ text }) => text)
      .join('')
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  expect(plain(without('new'))).toBe(plain(before))
  expect(plain(without('gone'))).toBe(plain(after))
})

test('of a page only the sentences that differ are told, a sentence in place of another one beside it', () => {
  const before = ['We meet on Mondays.', 'Notes are kept.', 'Nobody is late.']
  const after = [
    'We meet on Fridays.',
    'Notes are kept.',
    'Bring a question of your own.',
    'Everybody speaks.',
  ]
  const { sentences, more } = sentencesBetween(before, after)
  expect([sentences.map(shown), more]).toEqual([
    [
      'We meet on [-Mondays]{+Fridays}.',
      '[-Nobody is late.]',
      '{+Bring a question of your own.}',
      '{+Everybody speaks.}',
    ],
    0,
  ])
})

test('a page written anew tells the first of its sentences and counts the others', () => {
  const { sentences, more } = sentencesBetween(
    [],
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.'],
  )
  expect([sentences.length, more]).toEqual([5, 2])
})
