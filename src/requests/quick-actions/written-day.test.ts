import { expect, test } from 'vitest'
import { writtenDay } from './written-day.ts'

/** A Wednesday. */
const today = Temporal.PlainDate.from('2026-01-14')
const read = (text: string, from = today) => writtenDay(text, from)?.toString()

test.each([
  ['2026-02-01', '2026-02-01'],
  ['today', '2026-01-14'],
  ['tomorrow', '2026-01-15'],
  ['friday', '2026-01-16'],
  ['this Friday', '2026-01-16'],
  ['next friday', '2026-01-16'],
  ['Wednesday', '2026-01-21'],
  ['on mon', '2026-01-19'],
  ['next week', '2026-01-19'],
  ['next month', '2026-02-01'],
  ['end of the month', '2026-01-31'],
  ['in 2 days', '2026-01-16'],
  ['in a week', '2026-01-21'],
  ['3 months', '2026-04-14'],
  ['December 31', '2026-12-31'],
  ['31st of Dec', '2026-12-31'],
  ['14 January', '2027-01-14'],
  ['10 January', '2027-01-10'],
  ['29 February', '2028-02-29'],
  ['Feb 3rd, 2029', '2029-02-03'],
])('“%s”, written on Wednesday 14 January 2026, is %s [work:T46]', (text, day) => {
  expect(read(text)).toBe(day)
})

test.each(['', 'soon', '1/2/2027', '30 February', '2026-02-30', 'fr', 'in many days', '12', 'next decade'])(
  '“%s” is no day',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)

test('a month later is the last day where there is no such day', () => {
  expect(read('in 1 month', Temporal.PlainDate.from('2026-01-31'))).toBe('2026-02-28')
})
