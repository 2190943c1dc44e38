import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#kernel'
import { everything } from '#model'
import { testCitation } from '#testing'
import type { Limit } from './kinds/limit.ts'
import { periodOf } from './period.ts'
import { counted, exempt, freeNumber, ruleLimit, waits, type Want } from './rules.ts'
import type { Given, Slot } from './store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const limitOf = (value: Partial<Limit> = {}): Definition<Limit> => ({
  kind: 'limit',
  name: 'paid-social-per-team',
  title: 'Paid social',
  formerly: [],
  value: {
    of: 'campaigns',
    where: everything,
    per: 'team',
    except: [],
    atMost: 3,
    each: 'calendar month',
    approvedBy: [],
    otherwise: 'refuse',
    ...value,
  },
  citation: testCitation(),
  lines: [11, 20],
  said: '',
  mentions: [],
})

const slot = (number: number, given: Given = number < 0 ? 'excepted' : 'fits'): Slot => ({
  number,
  given,
  subjectKind: 'campaigns',
  subjectId: `c${number}`,
})
const slots = (...numbers: readonly number[]) => numbers.map((number) => slot(number))

const want = (more: Partial<Want> = {}): Want => ({
  scope: 'Field APAC',
  period: periodOf('calendar month', day('2027-01-25')),
  on: day('2027-01-14'),
  held: [],
  reasoned: false,
  mayDecide: false,
  fields: { day: 'startsOn', reason: 'exception' },
  ...more,
})

const rule = (value: Partial<Limit>, more: Partial<Want>) => {
  const { outcome, reason } = ruleLimit(limitOf(value), want(more))
  return [outcome, reason]
}

describe('one more under a limit of three a month', () => {
  const full = 'January 2027 is full for Field APAC: 3 of 3 places held.'
  test.each<[string, Partial<Limit>, Partial<Want>, string, string]>([
    ['the first fits', {}, {}, 'fits', '3 places of January 2027 were free for Field APAC.'],
    ['the third fits', {}, { held: slots(1, 2) }, 'fits', '1 place of January 2027 was free for Field APAC.'],
    ['the fourth is refused [Q1]', {}, { held: slots(1, 2, 3) }, 'refused', full],
    [
      'one let through before takes none of the three [Q19]',
      {},
      { held: slots(-1, 1, 2) },
      'fits',
      '1 place of January 2027 was free for Field APAC.',
    ],
    [
      'with one held and one before it in line, one is left',
      {},
      { held: slots(1), ahead: 1 },
      'fits',
      '1 place of January 2027 was free for Field APAC.',
    ],
    [
      'with one held and two before it in line, none is left for it',
      {},
      { held: slots(1), ahead: 2 },
      'refused',
      '2 places of January 2027 are free for Field APAC, and 2 wait before this one.',
    ],
    [
      'with two held and one before it in line, none is left for it',
      {},
      { held: slots(1, 2), ahead: 1 },
      'refused',
      '1 place of January 2027 is free for Field APAC, and 1 waits before this one.',
    ],
    [
      'in line or not, who may decide lets it through with a reason',
      {},
      { held: slots(1, 2), ahead: 1, reasoned: true, mayDecide: true },
      'excepted',
      '1 place of January 2027 is free for Field APAC, and 1 waits before this one. Let through by somebody who may decide.',
    ],
    [
      'a rule that only says so has no line',
      { otherwise: 'say so' },
      { held: slots(1, 2, 3), ahead: 4 },
      'noted',
      `${full} The rule only says so.`,
    ],
    [
      'cut from three to two with three held, a further one is refused as over [Q16]',
      { atMost: 2 },
      { held: slots(1, 2, 3) },
      'refused',
      'January 2027 is over the limit for Field APAC: 3 places held, 2 allowed now.',
    ],
    [
      'with one of them released it is still refused [T54]',
      { atMost: 2 },
      { held: slots(2, 3) },
      'refused',
      'January 2027 is full for Field APAC: 2 of 2 places held.',
    ],
    [
      'with two of them released one fits',
      { atMost: 2 },
      { held: slots(3) },
      'fits',
      '1 place of January 2027 was free for Field APAC.',
    ],
    [
      'who may decide lets it through with a reason [Q19]',
      {},
      { held: slots(1, 2, 3), reasoned: true, mayDecide: true },
      'excepted',
      `${full} Let through by somebody who may decide.`,
    ],
    [
      'who may decide and says nothing is refused',
      {},
      { held: slots(1, 2, 3), mayDecide: true },
      'refused',
      full,
    ],
    [
      'a reason of somebody who may not decide changes nothing',
      {},
      { held: slots(1, 2, 3), reasoned: true },
      'refused',
      full,
    ],
    [
      'an exception that nobody needs is none',
      {},
      { held: slots(1), reasoned: true, mayDecide: true },
      'fits',
      '2 places of January 2027 were free for Field APAC.',
    ],
    [
      'on trial it is noted, on the last day too',
      { trialUntil: '2027-01-14' },
      { held: slots(1, 2, 3) },
      'noted',
      `${full} The rule is on trial and stops nobody yet.`,
    ],
    [
      'the day after the trial it is refused',
      { trialUntil: '2027-01-13' },
      { held: slots(1, 2, 3) },
      'refused',
      full,
    ],
    [
      'on trial nobody has to decide anything',
      { trialUntil: '2027-01-14' },
      { held: slots(1, 2, 3), reasoned: true, mayDecide: true },
      'noted',
      `${full} The rule is on trial and stops nobody yet.`,
    ],
    [
      'say so says so',
      { otherwise: 'say so' },
      { held: slots(1, 2, 3) },
      'noted',
      `${full} The rule only says so.`,
    ],
    [
      'asked for a reason, none is given',
      { otherwise: 'reason' },
      { held: slots(1, 2, 3) },
      'refused',
      `${full} Say why this one is needed all the same.`,
    ],
    [
      'asked for a reason, one is given',
      { otherwise: 'reason' },
      { held: slots(1, 2, 3), reasoned: true },
      'noted',
      `${full} A reason was given.`,
    ],
    [
      'a limit of none has no places',
      { atMost: 0 },
      {},
      'refused',
      'January 2027 has no places for Field APAC.',
    ],
    [
      'a week stands at the beginning of the sentence in capitals',
      { atMost: 1 },
      { held: slots(1), period: periodOf('week', day('2027-01-25')) },
      'refused',
      'The week of 25 January 2027 is full for Field APAC: 1 of 1 place held.',
    ],
  ])('%s', (_, value, more, outcome, reason) => {
    expect(rule(value, more)).toEqual([outcome, reason])
  })

  test('all together: nobody is named', () => {
    const { scope: _, ...pooled } = want({ held: slots(1, 2, 3) })
    expect(ruleLimit(limitOf(), pooled).reason).toBe('January 2027 is full: 3 of 3 places held.')
  })

  test('it cites the sentence and keeps what it saw, and names no person', () => {
    const ruling = ruleLimit(limitOf(), want({ held: slots(-1, 1, 2) }))
    expect(ruling.citation.quote).toContain('may start three')
    expect(ruling.lines).toEqual([11, 20])
    expect(ruling.facts).toEqual({
      held: 2,
      most: 3,
      scope: 'Field APAC',
      period: '2027-01-01',
      by: ['campaigns/c-1', 'campaigns/c1', 'campaigns/c2'],
    })
  })

  test('a refusal stands beside the day, and beside the reason where one is asked for', () => {
    const held = slots(1, 2, 3)
    expect(ruleLimit(limitOf(), want({ held })).field).toBe('startsOn')
    expect(ruleLimit(limitOf({ otherwise: 'reason' }), want({ held })).field).toBe('exception')
  })
})

test('for whom a limit does not hold that is said, with its sentence [Q2]', () => {
  expect(exempt(limitOf(), 'Digital Strategy')).toMatchObject({
    outcome: 'exempt',
    reason: 'Digital Strategy is excepted, so no place is taken.',
    citation: { quote: expect.stringContaining('outside Digital Strategy') },
  })
})

describe('the number of a place', () => {
  test.each([
    [[], 'fits', 1],
    [[1, 2], 'fits', 3],
    [[2, 3], 'noted', 1],
    [[-1, 1], 'fits', 2],
    [[1, 2, 3], 'excepted', -1],
    [[-2, -1, 1], 'excepted', -3],
    [[-2, 1], 'excepted', -1],
    [[1, 2, 3], 'outside', 4],
    [[1, 3, 4, 5], 'outside', 6],
  ] as const)('beside %j, %s under a limit of three, it is %i', (held, given, number) => {
    expect(freeNumber(slots(...held), given, 3)).toBe(number)
  })

  test('it is one that nobody holds, on the side where it belongs [Q20]', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -8, max: 8 }).filter((number) => number !== 0))
    fc.assert(
      fc.property(numbers, fc.constantFrom<Given>('fits', 'outside', 'excepted'), (held, given) => {
        const number = freeNumber(slots(...held), given, 3)
        expect(held).not.toContain(number)
        expect(number < 0).toBe(given === 'excepted')
        expect(number > 3 || given !== 'outside').toBe(true)
      }),
    )
  })
})

test('noted ones count, those let through do not [Q19]', () => {
  expect(counted([slot(1), slot(2, 'noted'), slot(-1)])).toBe(2)
})

test.each([
  [0, 3, '3 of 3 places of January 2027 are free for Field APAC.'],
  [2, 3, '1 of 3 places of January 2027 is free for Field APAC.'],
  [0, 1, '1 of 1 place of January 2027 is free for Field APAC.'],
])('with %i of %i held, who asks first is told what is free now', (held, atMost, present) => {
  expect(ruleLimit(limitOf({ atMost }), want({ held: slots(...[1, 2].slice(0, held)) })).present).toBe(
    present,
  )
})

test.each([
  [0, 'It waits in line.', 'Nobody waits before it.'],
  [1, 'It waits in line, with 1 before it.', '1 waits before it.'],
  [4, 'It waits in line, with 4 before it.', '4 wait before it.'],
])('kept in line with %i before it, it says so', (before, said, present) => {
  const refused = ruleLimit(limitOf(), want({ held: slots(1, 2, 3) }))
  expect(waits(refused, before)).toMatchObject({
    outcome: 'waits',
    reason: `January 2027 is full for Field APAC: 3 of 3 places held. ${said}`,
    present,
  })
})
