import { expect, test } from 'vitest'
import { turnOn } from './turns.ts'

const three = [1, 2, 3].map((nth) => ({ by: 'handle' as const, handle: `p${nth}` }))
const on = (day: string, each: 'day' | 'week' | 'calendar month' = 'week', since = '2026-01-05') => {
  const { place, from, to } = turnOn({ who: three, each, since }, Temporal.PlainDate.from(day))
  return [place, from.toString(), to.toString()]
}

test.each([
  ['2026-01-05', 0, '2026-01-05', '2026-01-11'],
  ['2026-01-11', 0, '2026-01-05', '2026-01-11'],
  ['2026-01-12', 1, '2026-01-12', '2026-01-18'],
  ['2026-01-25', 2, '2026-01-19', '2026-01-25'],
  ['2026-01-26', 0, '2026-01-26', '2026-02-01'],
  // 51 whole weeks later: 51 is three times 17.
  ['2026-12-28', 0, '2026-12-28', '2027-01-03'],
  ['2026-01-04', 2, '2025-12-29', '2026-01-04'],
])('on %s it is the turn of number %i, from %s to %s', (day, ...expected) => {
  expect(on(day)).toEqual(expected)
})

test('a turn of a calendar month is a whole one, whatever day the first began', () => {
  expect(on('2026-02-28', 'calendar month', '2026-01-15')).toEqual([1, '2026-02-01', '2026-02-28'])
  expect(on('2027-01-01', 'calendar month', '2026-01-15')).toEqual([0, '2027-01-01', '2027-01-31'])
  expect(on('2025-12-31', 'calendar month', '2026-01-15')).toEqual([2, '2025-12-01', '2025-12-31'])
})

test('turns of a day go on over weekends', () => {
  expect([on('2026-01-06', 'day'), on('2026-01-08', 'day')]).toEqual([
    [1, '2026-01-06', '2026-01-06'],
    [0, '2026-01-08', '2026-01-08'],
  ])
})
