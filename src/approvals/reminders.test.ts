import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { conferencePages, openTestDepartment, planners, roundsOf, type TestDepartment } from '#testing'
import { remindNow } from './followers.ts'
import { remindAt, untilOf } from './until.ts'

const instant = (written: string) => Temporal.Instant.from(written)

describe('until when an answer comes', () => {
  // 14 January 2027 is a Thursday; 28 March 2027 is when clocks in Berlin go forward.
  test.each([
    ['2027-01-14T09:00:00Z', 2, 'business day', '2027-01-18T09:00:00Z'],
    ['2027-01-15T09:00:00Z', 1, 'business day', '2027-01-18T09:00:00Z'],
    ['2027-01-16T09:00:00Z', 2, 'business day', '2027-01-19T09:00:00Z'],
    ['2027-01-14T09:00:00Z', 36, 'hour', '2027-01-15T21:00:00Z'],
    ['2027-01-14T09:00:00Z', 2, 'week', '2027-01-28T09:00:00Z'],
    ['2027-03-26T09:00:00Z', 1, 'business day', '2027-03-29T08:00:00Z'],
  ] as const)('asked %s, within %i %ss: %s', (from, count, unit, until) => {
    expect(untilOf(instant(from), { count, unit }, 'Europe/Berlin').toString()).toBe(until)
  })

  test.each([
    ['2027-01-14T09:00:00Z', '2027-01-18T09:00:00Z', '2027-01-17T09:00:00Z'],
    ['2027-01-14T09:00:00Z', '2027-01-14T11:00:00Z', '2027-01-14T10:00:00Z'],
  ])('asked %s, due %s: reminded %s', (asked, until, at) => {
    expect(remindAt(instant(asked), instant(until)).toString()).toBe(at)
  })
})

describe('reminders', () => {
  let department: TestDepartment
  let at: ReturnType<typeof roundsOf>
  beforeAll(async () => {
    department = await openTestDepartment(planners, conferencePages())
    at = roundsOf(department)
  })
  afterAll(() => department.close())
  beforeEach(async () => {
    await department.forgetWork()
    department.house.clock.set('2027-01-14T09:00:00Z')
  })

  const lookAgain = async (now: string) => {
    department.house.clock.set(now)
    await remindNow(department.house, department.database.db, at.acts.remind)
    return department.database.asOwner<{ what: string; waits: number }>(
      `select facts->>'what' as what, jsonb_array_length(facts->'waitsFor') as waits from journal
       where operation = 'approvals.remind' order by seq`,
    )
  }

  test('come once before the time is up and once when it is, with who is waited for', async () => {
    await at.asked()
    expect(await lookAgain('2027-01-16T09:00:00Z')).toEqual([])
    expect(await lookAgain('2027-01-17T10:00:00Z')).toEqual([{ what: 'soon', waits: 3 }])
    expect(await lookAgain('2027-01-17T12:00:00Z')).toHaveLength(1)
    expect(await lookAgain('2027-01-18T09:00:00Z')).toEqual([
      { what: 'soon', waits: 3 },
      // The deputy may answer now.
      { what: 'late', waits: 4 },
    ])
    expect(await lookAgain('2027-01-25T09:00:00Z')).toHaveLength(2)
  })

  test('come also while there are hundreds whose rule the handbook has no more', async () => {
    const number = await at.asked()
    await department.database.asOwner(
      `insert into approvals (id, rule_id, rule, commit, subject_kind, subject_id, asked_by, asked_at, content, until)
       select gen_random_uuid(), gen_random_uuid(), 'gone', commit, subject_kind, subject_id, asked_by, asked_at, content,
              until - interval '1 hour'
       from approvals, generate_series(1, 210) where number = ${number}`,
    )
    expect(await lookAgain('2027-01-18T09:00:00Z')).toEqual([{ what: 'late', waits: 4 }])
  })

  test('do not come for what has been answered or taken back', async () => {
    const given = await at.asked()
    await at.approve('theo', given)
    await at.approve('tomas', given)
    await at.takeBack('linh', await at.asked())
    expect(await lookAgain('2027-01-25T09:00:00Z')).toEqual([])
  })
})
