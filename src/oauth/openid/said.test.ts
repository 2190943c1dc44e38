import { expect, test } from 'vitest'
import { readClaims } from './said.ts'

const settings = {
  groupsClaim: 'groups',
  startClaim: 'start_date',
  lastDayClaim: 'last_day',
  trustsUnverified: false,
}
const read = (claims: object, more: object = {}) =>
  readClaims({ sub: 'x', ...claims }, { ...settings, ...more })

test.each([
  [
    'a verified address counts',
    { email: ' a@b.example ', email_verified: true },
    { address: 'a@b.example', unverified: false },
  ],
  ['one that is not said to be verified does not', { email: 'a@b.example' }, { unverified: true }],
  ['nor does “true” in letters', { email: 'a@b.example', email_verified: 'true' }, { unverified: true }],
  ['nor one that is no text', { email: ['a@b.example'], email_verified: true }, { unverified: false }],
  [
    'nor one that could end a header',
    { email: 'a@b.example\r\nBcc: c', email_verified: true },
    { unverified: false },
  ],
])('%s', (_, claims, comes) => {
  expect(read(claims)).toEqual({ subject: 'x', groups: [], ...comes })
})

test('an address counts unverified where the settings trust it', () => {
  expect(read({ email: 'a@b.example' }, { trustsUnverified: true }).address).toBe('a@b.example')
})

test.each([
  [
    ['a', '/b', 3, null],
    ['a', 'b'],
  ],
  ['a', ['a']],
  [{ a: true }, []],
  [undefined, []],
])('groups come as providers write them: %j', (groups, comes) => {
  expect(read({ groups }).groups).toEqual(comes)
})

test.each([
  ['2027-02-01', '2027-02-01'],
  ['2027-02-01T00:00:00.000Z', '2027-02-01'],
  // An hour of a day somewhere is not a day: nobody knows whose.
  ['2027-02-01T23:00:00Z', undefined],
  ['1 February', undefined],
  [20270201, undefined],
])('a first day comes as a day, or was not said: %j', (written, day) => {
  expect(read({ start_date: written }).startOn).toBe(day)
  expect(read({ until: written }, { lastDayClaim: 'until' }).lastOn).toBe(day)
})
