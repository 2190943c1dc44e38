import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Period as Each } from '#model'
import { periodOf } from './period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['calendar month', '2027-01-31', '2027-01-01', '2027-02-01', 'January 2027'],
  ['calendar month', '2028-02-29', '2028-02-01', '2028-03-01', 'February 2028'],
  ['calendar month', '2026-12-31', '2026-12-01', '2027-01-01', 'December 2026'],
  ['calendar month', '2026-03-29', '2026-03-01', '2026-04-01', 'March 2026'],
  ['week', '2027-01-03', '2026-12-28', '2027-01-04', 'the week of 28 December 2026'],
  ['week', '2027-01-04', '2027-01-04', '2027-01-11', 'the week of 4 January 2027'],
  ['day', '2027-01-14', '2027-01-14', '2027-01-15', '14 January 2027'],
  ['quarter', '2027-03-31', '2027-01-01', '2027-04-01', 'January to March 2027'],
  ['fiscal year', '2027-12-31', '2027-01-01', '2028-01-01', 'the year from 1 January 2027'],
] as const)('[Q6] the %s of %s', (each, of, first, next, words) => {
  const period = periodOf(each, day(of))
  expect([period.first.toString(), period.next.toString(), period.words]).toEqual([first, next, words])
})

test('[Q6] a fiscal year that begins in February ends on 31 January', () => {
  expect(periodOf('fiscal year', day('2027-01-31'), 2).first.toString()).toBe('2026-02-01')
  expect(periodOf('fiscal year', day('2027-02-01'), 2).first.toString()).toBe('2027-02-01')
  expect(periodOf('quarter', day('2027-01-31'), 2).words).toBe('November to January 2027')
})

test('every day lies in exactly one period, and the day after a period begins the next', () => {
  const every = fc.constantFrom<Each>('day', 'week', 'calendar month', 'quarter', 'fiscal year')
  fc.assert(
    fc.property(
      every,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 12 }),
      (each, n, firstMonth) => {
        const of = day('2000-01-01').add({ days: n })
        const period = periodOf(each, of, firstMonth)
        expect(Temporal.PlainDate.compare(period.first, of)).toBeLessThanOrEqual(0)
        expect(Temporal.PlainDate.compare(of, period.next)).toBeLessThan(0)
        expect(periodOf(each, period.next, firstMonth).first.equals(period.next)).toBe(true)
        expect(periodOf(each, period.next.subtract({ days: 1 }), firstMonth).first.equals(period.first)).toBe(
          true,
        )
      },
    ),
  )
})
