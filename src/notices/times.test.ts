import { expect, test } from 'vitest'
import { lastDigest, nextDigest, opensAt, usualTimes, type Times } from './times.ts'

const times: Times = { ...usualTimes, zone: 'Europe/Berlin', hours: '09:00-17:30' }
const at = (written: string) => Temporal.Instant.from(written)

// In Berlin 09:00 is 08:00 UTC in winter and 07:00 UTC in summer.
test.each<readonly [string, string, string | undefined, Partial<Times>]>([
  ['within the hours', '2027-01-14T08:00:00Z', undefined, {}],
  ['a minute before', '2027-01-14T07:59:00Z', '2027-01-14T08:00:00Z', {}],
  ['at the end', '2027-01-14T16:30:00Z', '2027-01-15T08:00:00Z', {}],
  ['on Friday evening', '2027-01-15T20:00:00Z', '2027-01-18T08:00:00Z', {}],
  ['over the change to summer time', '2027-03-26T20:00:00Z', '2027-03-29T07:00:00Z', {}],
  ['who works on Sunday', '2027-01-15T20:00:00Z', '2027-01-17T08:00:00Z', { workingDays: [7, 1, 2, 3, 4] }],
  [
    'away until Wednesday',
    '2027-01-14T10:00:00Z',
    '2027-01-20T08:00:00Z',
    { awayUntil: Temporal.PlainDate.from('2027-01-20') },
  ],
  ['a night shift', '2027-01-14T01:00:00Z', undefined, { hours: '22:00-06:00' }],
  ['after a night shift', '2027-01-14T05:00:00Z', '2027-01-14T21:00:00Z', { hours: '22:00-06:00' }],
  ['the shift of Friday goes into Saturday', '2027-01-16T02:00:00Z', undefined, { hours: '22:00-06:00' }],
  ['who wants no quiet', '2027-01-16T02:00:00Z', undefined, { quiet: false }],
])('letters come at once or wait: %s', (_, now, opens, more) => {
  expect(opensAt({ ...times, ...more }, at(now))?.toString()).toBe(opens)
})

test.each<readonly ['daily' | 'weekly', string, string, string]>([
  // 08:00 in Berlin is 07:00 UTC.
  ['daily', '2027-01-14T06:59:00Z', '2027-01-13T07:00:00Z', '2027-01-14T07:00:00Z'],
  ['daily', '2027-01-14T07:00:00Z', '2027-01-14T07:00:00Z', '2027-01-15T07:00:00Z'],
  ['daily', '2027-03-27T12:00:00Z', '2027-03-27T07:00:00Z', '2027-03-28T06:00:00Z'],
  ['weekly', '2027-01-14T12:00:00Z', '2027-01-11T07:00:00Z', '2027-01-18T07:00:00Z'],
  ['weekly', '2027-01-18T06:00:00Z', '2027-01-11T07:00:00Z', '2027-01-18T07:00:00Z'],
])('a %s digest, at %s, was due last and is due next', (way, now, last, next) => {
  expect([lastDigest(times, way, at(now)).toString(), nextDigest(times, way, at(now)).toString()]).toEqual([
    last,
    next,
  ])
})
