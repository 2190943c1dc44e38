import { expect, test } from 'vitest'
import { heldAfter, nextAfter, wants, type Tried } from './rules.ts'

const now = Temporal.Instant.from('2027-01-14T09:00:00Z')
const after = (tried: Partial<Tried>) => nextAfter({ tries: 1, now, chance: 0, ...tried })
const secondsUntil = (tried: Partial<Tried>): number => {
  const next = after(tried)
  return next.is === 'waiting' ? next.until.since(now).total('seconds') : Number.NaN
}

// The table of the standard, "Deliverability and reliability".
test('what failed is tried again as the standard recommends, and given up after the tenth try', () => {
  const waits = Array.from({ length: 9 }, (_, at) => secondsUntil({ status: 500, tries: at + 1 }))
  const [minute, hour] = [60, 3600]
  expect(waits).toEqual([
    5,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ])
  expect(waits.reduce((sum, wait) => sum + wait)).toBe(75 * hour + 35 * minute + 5)
  expect(after({ status: 500, tries: 10 })).toEqual({ is: 'given up' })
})

test('what failed together does not come back together', () => {
  expect(secondsUntil({ tries: 4, chance: 0 })).toBe(7200)
  expect(secondsUntil({ tries: 4, chance: 0.5 })).toBe(7560)
  expect(secondsUntil({ tries: 4, chance: 0.999 })).toBeLessThan(7920)
})

test.each([
  [200, 'arrived'],
  [202, 'arrived'],
  [299, 'arrived'],
  [410, 'gone'],
  [undefined, 'waiting'],
  [199, 'waiting'],
  [301, 'waiting'],
  [308, 'waiting'],
  [400, 'waiting'],
  [404, 'waiting'],
  [429, 'waiting'],
  [503, 'waiting'],
] as const)('an answer of %s is %s', (status, is) => {
  expect(after({ status }).is).toBe(is)
})

test.each([
  ['in a minute', 429, '60', 60],
  ['sooner than we would', 503, '1', 5],
  ['at an hour', 503, 'Thu, 14 Jan 2027 10:00:00 GMT', 3600],
  ['at an hour that has passed', 503, 'Thu, 14 Jan 2027 08:00:00 GMT', 5],
  ['in a year', 429, '31536000', 24 * 3600],
  ['in so long that it is no number', 429, '9'.repeat(400), 5],
  ['in words', 429, 'later', 5],
  ['less than nothing', 429, '-5', 5],
  ['with another status', 500, '60', 5],
])('one that asks us to come back %s', (_, status, retryAfter, seconds) => {
  expect(secondsUntil({ status, retryAfter })).toBe(seconds)
})

test.each([
  [429, '60', 60],
  [429, undefined, 5],
  [503, '86400', 3600],
  [502, undefined, 5],
  [504, undefined, 5],
  [500, '60', undefined],
  [200, '60', undefined],
  [undefined, undefined, undefined],
])('after %s with %s everything for it is held for %s seconds', (status, retryAfter, seconds) => {
  const until = heldAfter({ status, retryAfter, tries: 1, now, chance: 0 })
  expect(until?.since(now).total('seconds')).toBe(seconds)
})

test.each([
  [['campaigns.plan'], 'campaigns.plan', true],
  [['campaigns.plan'], 'campaigns.cancel', false],
  [['campaigns.*'], 'campaigns.cancel', true],
  [['campaigns.*'], 'campaigns-archive.plan', false],
  [['*'], 'handbook.push', true],
  [['handbook.push', 'campaigns.plan'], 'campaigns.plan', true],
  [[], 'campaigns.plan', false],
])('%j is told of %s: %s', (kinds, operation, told) => {
  expect(wants({ kinds, outcomes: ['done'] }, operation, 'done')).toBe(told)
})

test('what was refused is told to those only who asked for it', () => {
  const kinds = ['*']
  expect(wants({ kinds, outcomes: ['done'] }, 'campaigns.plan', 'refused')).toBe(false)
  expect(wants({ kinds, outcomes: ['done', 'refused'] }, 'campaigns.plan', 'refused')).toBe(true)
  expect(wants({ kinds, outcomes: ['refused'] }, 'campaigns.plan', 'done')).toBe(false)
  expect(wants({ kinds, outcomes: ['done', 'refused'] }, 'campaigns.plan', 'asked')).toBe(false)
})
