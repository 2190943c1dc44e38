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

// Clocks of 2027: Berlin goes from 02:00 to 03:00 on 28 March and from 03:00 to 02:00 on 31 October, New York on 14 March and
// 7 November, Auckland back on 4 April and on again on 26 September; Honolulu never.
test.each<readonly [string, string, string | undefined, Partial<Times>]>([
  [
    'east of the date line',
    '2027-01-14T18:00:00Z',
    '2027-01-14T19:00:00Z',
    { zone: 'Pacific/Auckland', hours: '08:00-18:00' },
  ],
  [
    'far west',
    '2027-01-14T17:00:00Z',
    '2027-01-14T18:00:00Z',
    { zone: 'Pacific/Honolulu', hours: '08:00-18:00' },
  ],
  [
    'it is Saturday already in the east',
    '2027-01-15T20:00:00Z',
    '2027-01-17T19:00:00Z',
    { zone: 'Pacific/Auckland', hours: '08:00-18:00' },
  ],
  [
    'it is Friday still in the west',
    '2027-01-16T02:00:00Z',
    undefined,
    { zone: 'Pacific/Honolulu', hours: '08:00-18:00' },
  ],
  [
    'over the end of summer in Auckland',
    '2027-04-02T08:00:00Z',
    '2027-04-04T20:00:00Z',
    { zone: 'Pacific/Auckland', hours: '08:00-18:00' },
  ],
  [
    'over the end of summer in New York',
    '2027-11-05T23:00:00Z',
    '2027-11-08T13:00:00Z',
    { zone: 'America/New_York', hours: '08:00-18:00' },
  ],
  // 02:30 does not exist that night: what begins then begins at 03:30.
  [
    'hours that begin in the gap',
    '2027-03-28T00:00:00Z',
    '2027-03-28T01:30:00Z',
    { workingDays: [7], hours: '02:30-10:00' },
  ],
  // 02:30 comes twice that night: the first time counts.
  [
    'hours that begin in the doubled hour',
    '2027-10-31T00:00:00Z',
    '2027-10-31T00:30:00Z',
    { workingDays: [7], hours: '02:30-10:00' },
  ],
])('where clocks differ and change: %s', (_, now, opens, more) => {
  expect(opensAt({ ...times, ...more }, at(now))?.toString()).toBe(opens)
})

test.each<readonly ['daily' | 'weekly', string, number, string, string, string]>([
  ['daily', 'Europe/Berlin', 8, '2027-03-28T12:00:00Z', '2027-03-28T06:00:00Z', '2027-03-29T06:00:00Z'],
  ['daily', 'Europe/Berlin', 2, '2027-03-28T00:30:00Z', '2027-03-27T01:00:00Z', '2027-03-28T01:00:00Z'],
  ['daily', 'Europe/Berlin', 2, '2027-10-31T00:30:00Z', '2027-10-31T00:00:00Z', '2027-11-01T01:00:00Z'],
  ['weekly', 'Pacific/Auckland', 8, '2027-04-05T00:00:00Z', '2027-04-04T20:00:00Z', '2027-04-11T20:00:00Z'],
  ['weekly', 'Pacific/Honolulu', 8, '2027-04-05T00:00:00Z', '2027-03-29T18:00:00Z', '2027-04-05T18:00:00Z'],
])('a %s digest in %s at %i, at %s, comes once', (way, zone, digestHour, now, last, next) => {
  const there = { ...times, zone, digestHour }
  expect([lastDigest(there, way, at(now)).toString(), nextDigest(there, way, at(now)).toString()]).toEqual([
    last,
    next,
  ])
})
