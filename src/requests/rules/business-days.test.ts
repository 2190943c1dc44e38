import { expect, test } from 'vitest'
import { dayAfter } from './business-days.ts'

const day = (written: string) => Temporal.PlainDate.from(written)
const none = new Set<string>()

test('five business days from a Friday end on the next Friday [work:T53]', () => {
  // Asked on Friday, 3 July 2026, 23:30 in Los Angeles, where it is still Friday.
  expect(dayAfter(day('2026-07-03'), { count: 5, unit: 'business day' }, none).toString()).toBe('2026-07-10')
})

test.each([
  ['2026-12-23', 1, ['2026-12-24', '2026-12-25'], '2026-12-28'],
  ['2027-01-16', 1, [], '2027-01-18'],
  ['2027-01-15', 0, [], '2027-01-15'],
])('%s and %i business days, without %j, is %s', (from, count, holidays, expected) => {
  expect(dayAfter(day(from), { count, unit: 'business day' }, new Set(holidays)).toString()).toBe(expected)
})

test('a month from the last of January is the last of February', () => {
  expect(dayAfter(day('2027-01-31'), { count: 1, unit: 'month' }, none).toString()).toBe('2027-02-28')
})
