import { expect, test } from 'vitest'
import { dayAt, endOfDay } from './day.ts'

const at = (text: string) => Temporal.Instant.from(text)

test.each([
  ['2027-01-31T23:30:00Z', 'UTC', '2027-01-31'],
  ['2027-01-31T23:30:00Z', 'Asia/Singapore', '2027-02-01'],
  ['2027-02-01T04:59:00Z', 'America/New_York', '2027-01-31'],
])('at %s it is, in %s, %s', (instant, zone, day) => {
  expect(dayAt(at(instant), zone).toString()).toBe(day)
})

test.each([
  ['2027-03-28', 'Europe/Berlin', '2027-03-28T22:00:00Z', '23 hours long'],
  ['2027-10-31', 'Europe/Berlin', '2027-10-31T23:00:00Z', '25 hours long'],
])('%s in %s ends at %s: it is %s', (day, zone, end) => {
  expect(endOfDay(Temporal.PlainDate.from(day), zone).toString()).toBe(end)
})
