import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Refusal } from '#kernel'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  type TestDepartment,
  type TestPlanner,
} from '#testing'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(paidSocial())
})

/** What each of several acts done at once came to: `done`, or why it was refused; a fault fails the test. */
const outcomes = (acts: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  Promise.all(
    acts.map((act) =>
      act.then(
        () => 'done',
        (fault: unknown) => (fault instanceof Refusal ? fault.message : Promise.reject(fault)),
      ),
    ),
  )
const many = (count: number, act: (n: number) => Promise<unknown>) =>
  outcomes(Array.from({ length: count }, (_, n) => act(n)))
const done = (all: readonly string[]): number => all.filter((one) => one === 'done').length
const rows = async (table: 'campaigns' | 'limit_slots' | 'limit_buckets' | 'journal') =>
  (await department.database.db.selectFrom(table).select('id').execute()).length

test.each([1, 2, 3, 4, 5])(
  '[Q9] [T54] fifty try for the last place at the same moment: exactly one gets it (round %i)',
  async () => {
    await at.plan('linh', '2027-03-02')
    await at.plan('linh', '2027-03-03')
    const all = await many(50, (n) => at.tryPlan(n % 2 === 0 ? 'linh' : 'arjun', '2027-03-05'))
    expect(done(all)).toBe(1)
    expect(new Set(all)).toEqual(new Set(['done', 'March 2027 is full for Field APAC: 3 of 3 places held.']))
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
    expect([await rows('limit_slots'), await rows('limit_buckets'), await rows('campaigns')]).toEqual([
      3, 1, 3,
    ])
    expect(await rows('journal')).toBe(52)
  },
)

test('fifty first tries in a month that nobody has planned in: three get a place', async () => {
  expect(done(await many(50, () => at.tryPlan('linh', '2027-03-05')))).toBe(3)
  expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
})

test('the same act sent fifty times at once takes one place [Q10]', async () => {
  await many(50, () => at.tryPlan('linh', '2027-03-05', {}, 'once'))
  expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1] })
})

test.each(['a-pool', 'z-pool'])(
  'two limits over each campaign (the other is called %s): a hundred at once never wait for each other',
  async (name) => {
    const pool = limitBlock({ name, per: '', except: '', 'at-most': '5', 'approved-by': '' })
    await department.enforce(
      paidSocial(3, {
        [`${name}.md`]: `# Pool\n\nAll teams together start at most five paid social campaigns a calendar month.\n\n${pool}\n`,
      }),
    )
    const by = ['linh', 'zofia', 'theo', 'arjun'] as const
    const all = await many(100, (n) =>
      at.tryPlan(by[n % 4] ?? 'linh', n % 3 === 0 ? '2027-03-05' : '2027-04-05'),
    )
    expect(done(all)).toBe(10)
    expect(await at.held(name)).toEqual({
      'all 2027-03-01': [1, 2, 3, 4, 5],
      'all 2027-04-01': [1, 2, 3, 4, 5],
    })
    const each = Object.entries(await at.held()).map(([, numbers]) => numbers.length)
    expect(Math.max(...each)).toBeLessThanOrEqual(3)
    const { deadlocks } = (
      await department.database.asOwner<{ deadlocks: string }>(
        'select deadlocks from pg_stat_database where datname = current_database()',
      )
    )[0] ?? { deadlocks: 'unknown' }
    expect(Number(deadlocks)).toBe(0)
  },
)

test('campaigns that change places at once: nobody waits for ever, and no month has four', async () => {
  const march = await Promise.all([1, 2, 3].map(() => at.plan('linh', '2027-03-05')))
  const april = await Promise.all([1, 2, 3].map(() => at.plan('linh', '2027-04-05')))
  await outcomes([
    ...march.map((number) => at.move('linh', number, '2027-04-06')),
    ...april.map((number) => at.move('linh', number, '2027-03-06')),
    at.cancel('linh', march[0] ?? 0),
    at.tryPlan('linh', '2027-03-07', { inPlaceOf: String(march[1]) }),
    at.tryPlan('linh', '2027-04-07', { inPlaceOf: String(april[1]) }),
  ])
  for (const numbers of Object.values(await at.held())) expect(numbers.length).toBeLessThanOrEqual(3)
})

test('called off twice at once: once, and the other is told so', async () => {
  const number = await at.plan('linh', '2027-03-05')
  const all = await many(10, () => at.cancel('linh', number))
  expect(all.toSorted()).toEqual(
    ['done', ...Array.from({ length: 9 }, () => '“From 2027-03-05” was called off already.')].toSorted(),
  )
})

test('what is called off while somebody moves it does not take a place again', async () => {
  for (let n = 0; n < 8; n++) {
    const number = await at.plan('linh', '2027-03-05')
    await outcomes([
      at.move('linh', number, '2027-04-06'),
      at.cancel('linh', number),
      at.move('linh', number, '2027-05-06'),
    ])
  }
  expect(await at.held()).toEqual({})
})

test('two who take the place of the same campaign: one gets it, nothing of the other’s stays', async () => {
  for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-05')
  const all = await many(6, () => at.tryPlan('linh', '2027-03-07', { inPlaceOf: '2' }))
  expect(done(all)).toBe(1)
  expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
})
