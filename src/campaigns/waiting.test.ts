import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, mayI, perform, Refusal, systemPerson, writeEntry } from '#kernel'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { admitCampaign } from './admit-campaign.ts'
import { planCampaign } from './plan-campaign.ts'
import { showCampaign } from './show-campaign.ts'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-14T09:00:00Z')
  await department.enforce(paidSocial())
})

const wait = { wait: true }
const show = async (number: number) =>
  (await ask(department.house, department.person('linh'), showCampaign, { number })).campaign
const placeOf = async (number: number) => (await show(number)).waiting?.place
/** Fills March for Field APAC; answers the numbers. */
const fill = async (by = 'linh') => [
  await at.plan(by, '2027-03-02'),
  await at.plan(by, '2027-03-03'),
  await at.plan(by, '2027-03-04'),
]
const journal = () =>
  department.database.asOwner<{ operation: string; number: number; outcome: string }>(
    `select operation, outcome, (facts ->> 'number')::int as number from journal order by seq`,
  )
const admitted = async () =>
  (await journal()).filter(({ operation }) => operation === 'campaigns.admit').map(({ number }) => number)
/** A version is put in force, and the journal says so. */
const putInForce = async (...said: Parameters<TestDepartment['enforce']>) => {
  const { commit } = await department.enforce(...said)
  await writeEntry(department.database.db, {
    now: department.house.clock.now(),
    personId: systemPerson.id,
    operation: 'handbook.push',
    outcome: 'done',
    commit,
    facts: {},
    rulings: [],
  })
}

describe('on the waiting list', () => {
  test('where a month is full it is kept, holds no place, counts as none, and says where it stands', async () => {
    await fill()
    const one = await at.tryPlan('arjun', '2027-03-09', wait)
    const two = await at.tryPlan('linh', '2027-03-10', wait)
    expect([one.result, two.result]).toEqual([
      { number: 4, waiting: true },
      { number: 5, waiting: true },
    ])
    expect(two.rulings).toMatchObject([
      {
        outcome: 'waits',
        reason: 'March 2027 is full for Field APAC: 3 of 3 places held. It waits in line, with 1 before it.',
      },
    ])
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
    expect([await placeOf(4), await placeOf(5), await placeOf(1)]).toEqual([1, 2, undefined])
    expect((await show(4)).waiting).toMatchObject({
      by: 'Arjun Rao',
      until: Temporal.Instant.from('2027-03-08T23:00:00Z'),
    })
  })

  test('where there is a place it is simply planned', async () => {
    expect((await at.tryPlan('linh', '2027-03-09', { wait: 'true' })).result).toEqual({ number: 1 })
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1] })
  })

  test('who is refused is offered it, and is told how many wait before', async () => {
    await fill()
    const offer = async () => (await refusalOf(at.tryPlan('linh', '2027-03-09'))).nearest.at(-1)
    expect(await offer()).toEqual({
      say: 'Put it on the waiting list',
      detail: 'Nobody waits before it',
      change: { wait: 'true' },
    })
    await at.plan('linh', '2027-03-09', wait)
    expect((await offer())?.detail).toBe('1 waits before it')
  })

  test('for today nobody waits: the day has begun', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-01-20')
    const refusal = await refusalOf(at.tryPlan('linh', '2027-01-14', wait))
    expect(refusal.message).toContain('is full')
    expect(refusal.nearest.map(({ say }) => say)).not.toContain('Put it on the waiting list')
  })

  test('where a page gives no places at all there is nothing to wait for', async () => {
    await department.enforce({
      ...paidSocial(),
      'paid-social.md': `# Paid social\n\nTeams start no paid social campaign in a calendar month.\n\n${limitBlock({ 'at-most': '0', except: '', 'approved-by': '' })}\n`,
    })
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-02', wait))
    expect(refusal.message).toBe('March 2027 has no places for Field APAC.')
    expect(refusal.nearest).toEqual([])
  })
})

describe('a place comes free', () => {
  test.each([
    ['is called off', (number: number) => at.cancel('linh', number)],
    ['moves to April', (number: number) => at.move('linh', number, '2027-04-02')],
  ])('when a campaign %s the first in line gets it, recorded with its ruling', async (_, free) => {
    const [first = 0] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.plan('linh', '2027-03-10', wait)
    await free(first)
    await department.follow()
    expect(await admitted()).toEqual([4])
    expect([await placeOf(4), await placeOf(5)]).toEqual([undefined, 1])
    expect((await at.held())['field-apac 2027-03-01']).toEqual([1, 2, 3])
    const shown = await ask(department.house, department.person('linh'), showCampaign, { number: 4 })
    expect(shown.rulings.map(({ outcome, operation }) => [operation, outcome])).toEqual([
      ['campaigns.plan', 'waits'],
      ['campaigns.admit', 'fits'],
    ])
  })

  test('until it is given away nobody overtakes, unless somebody who may decide lets one through', async () => {
    const [first = 0] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.cancel('linh', first)
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-12'))
    expect(refusal.message).toBe('1 place of March 2027 is free for Field APAC, and 1 waits before this one.')
    const { rulings } = await at.tryPlan('noor', '2027-03-12', { team: 'field-apac', exception: 'It must.' })
    expect(rulings[0]?.outcome).toBe('excepted')
    await department.follow()
    expect(await admitted()).toEqual([4])
  })

  test('with more free than wait, the rest is open to all', async () => {
    const [first = 0, second = 0] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.cancel('linh', first)
    await at.cancel('linh', second)
    await at.plan('linh', '2027-03-12')
    await refusalOf(at.tryPlan('linh', '2027-03-13'))
    await department.follow()
    expect((await at.held())['field-apac 2027-03-01']).toEqual([1, 2, 3])
  })

  test('handing a place over frees none: who waits is not overtaken by it, nor asked', async () => {
    const [first] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.plan('linh', '2027-03-12', { inPlaceOf: first })
    await department.follow()
    expect([await admitted(), await placeOf(4)]).toEqual([[], 1])
  })

  test('a limit raised by a new version lets in as many as fit, in their order', async () => {
    await fill()
    for (const day of ['05', '06', '07']) await at.plan('arjun', `2027-03-${day}`, wait)
    await department.follow()
    await putInForce(paidSocial(5))
    await department.follow()
    expect(await admitted()).toEqual([4, 5])
    expect(await placeOf(6)).toBe(1)
  })

  test('a page that only says so, or asks for nothing, lets everybody in', async () => {
    await fill()
    await at.plan('arjun', '2027-03-05', wait)
    const { 'paid-social.md': _, ...others } = paidSocial()
    await putInForce(others)
    await department.follow()
    expect([await admitted(), await placeOf(4)]).toEqual([[4], undefined])
    await department.enforce(paidSocial())
  })

  test('the first for whom all limits have a place gets it; who is held up elsewhere keeps the turn', async () => {
    const pool = `# Pool\n\nEach day has at most one paid social campaign.\n\n${limitBlock({ name: 'one-a-day', per: '', except: '', 'at-most': '1', each: 'day', 'approved-by': '' })}\n`
    await putInForce(paidSocial(3, { 'pool.md': pool }))
    const [first = 0] = await fill()
    await at.plan('zofia', '2027-03-20')
    await at.plan('linh', '2027-03-20', wait)
    await at.plan('arjun', '2027-03-21', wait)
    await at.cancel('linh', first)
    await department.follow()
    expect([await admitted(), await placeOf(5)]).toEqual([[6], 1])
    await at.cancel('zofia', 4)
    await department.follow()
    expect(await admitted()).toEqual([6])
    await at.cancel('linh', 2)
    await department.follow()
    expect(await admitted()).toEqual([6, 5])
  })

  test('nobody but Firsthand itself admits', async () => {
    await fill()
    await at.plan('arjun', '2027-03-09', wait)
    for (const by of ['linh', 'adaeze']) {
      const refusal = await refusalOf(
        perform(department.house, department.person(by), admitCampaign, { number: 4 }),
      )
      expect([refusal.kind, refusal.message]).toEqual(['forbidden', 'Only Firsthand itself does this.'])
    }
  })
})

describe('waiting ends', () => {
  test('when it is called off', async () => {
    const [first = 0] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.plan('linh', '2027-03-10', wait)
    await at.cancel('arjun', 4)
    expect(await placeOf(5)).toBe(1)
    await at.cancel('linh', first)
    await department.follow()
    expect(await admitted()).toEqual([5])
  })

  test('when its day comes: then it stands in nobody’s way, and may still be moved', async () => {
    for (const day of ['2027-01-20', '2027-01-21', '2027-01-30']) await at.plan('linh', day)
    await at.plan('arjun', '2027-01-16', wait)
    department.house.clock.set('2027-01-16T09:00:00Z')
    await at.cancel('linh', 1)
    await department.follow()
    expect(await admitted()).toEqual([])
    await at.plan('linh', '2027-01-25')
    expect((await at.move('arjun', 4, '2027-02-03')).result).toEqual({ number: 4 })
    expect((await at.held())['field-apac 2027-02-01']).toEqual([1])
  })

  test('when it is moved to where there is a place; to another full month it waits there, last', async () => {
    await fill()
    for (const day of ['02', '03', '04']) await at.plan('linh', `2027-04-${day}`)
    await at.plan('arjun', '2027-04-09', wait)
    await at.plan('arjun', '2027-03-09', wait)
    expect((await at.move('arjun', 8, '2027-04-10')).result).toEqual({ number: 8, waiting: true })
    expect(await placeOf(8)).toBe(2)
    expect((await at.move('arjun', 8, '2027-05-10')).result).toEqual({ number: 8 })
    expect(await at.held()).toMatchObject({ 'field-apac 2027-05-01': [1] })
    expect(await placeOf(8)).toBe(undefined)
  })

  test('moved within its month it keeps its turn', async () => {
    await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await at.plan('linh', '2027-03-10', wait)
    await at.move('arjun', 4, '2027-03-25')
    expect([await placeOf(4), await placeOf(5)]).toEqual([1, 2])
  })
})

const settled = (acts: readonly Promise<unknown>[]) =>
  Promise.all(
    acts.map((act) =>
      act.then(
        () => 'done',
        (fault: unknown) => (fault instanceof Refusal ? fault.kind : Promise.reject(fault)),
      ),
    ),
  )

describe('many at once', () => {
  test('fifty wait, places come free one by one: each is admitted once, in the order of their turns', async () => {
    const holders = await fill()
    await settled(Array.from({ length: 50 }, (_, n) => at.plan(n % 2 ? 'linh' : 'arjun', '2027-03-20', wait)))
    const line = await department.database.asOwner<{ number: number }>(
      `select c.number::int from limit_waits w join campaigns c on c.id = w.subject_id order by w.turn`,
    )
    expect(line).toHaveLength(50)
    const order = line.map(({ number }) => number)
    for (const [n, number] of [...holders, ...order.slice(0, 12)].entries())
      await Promise.all([
        at.cancel(order.includes(number) ? 'keiko' : 'linh', number),
        n % 3 === 0 ? Promise.all([department.follow('a'), department.follow('b')]) : department.follow(),
      ]).then(() => department.follow())
    expect(await admitted()).toEqual(order.slice(0, 15))
    expect((await at.held())['field-apac 2027-03-01']).toHaveLength(3)
    expect(await placeOf(order[15] ?? 0)).toBe(1)
  }, 60_000)

  test('while places come free, newcomers get none before those who wait', async () => {
    const holders = await fill()
    for (let n = 0; n < 3; n++) await at.plan('arjun', '2027-03-20', wait)
    await settled([
      ...holders.map((number) => at.cancel('linh', number)),
      ...Array.from({ length: 20 }, () => at.plan('linh', '2027-03-21')),
      department.follow('a'),
      department.follow('b'),
    ])
    await department.follow()
    expect(new Set(await admitted())).toEqual(new Set([4, 5, 6]))
    expect((await at.held())['field-apac 2027-03-01']).toHaveLength(3)
    const { deadlocks } = (
      await department.database.asOwner<{ deadlocks: string }>(
        'select deadlocks from pg_stat_database where datname = current_database()',
      )
    )[0] ?? { deadlocks: 'unknown' }
    expect(Number(deadlocks)).toBe(0)
  })

  test('killed between the place coming free and the admission: the next run does it, once', async () => {
    const [first = 0] = await fill()
    await at.plan('arjun', '2027-03-09', wait)
    await department.follow()
    await at.cancel('linh', first)
    // A node took the job and was killed: its lease runs out, and nothing it did was committed.
    await department.database.asOwner(
      `update jobs set leased_by = 'dead', leased_until = '2020-01-01T00:00:00Z', attempts = 1`,
    )
    await Promise.all([department.follow('a'), department.follow('b')])
    expect(await admitted()).toEqual([4])
    expect((await at.held())['field-apac 2027-03-01']).toEqual([1, 2, 3])
  })
})

test('asking whether it would wait puts nobody in line', async () => {
  await fill()
  const would = await mayI(department.house, department.person('arjun'), planCampaign, {
    name: 'Tet stories',
    type: 'paid-social',
    startsOn: '2027-03-09',
    wait: true,
  })
  expect([would.allowed, would.rulings.map(({ outcome }) => outcome)]).toEqual([true, ['waits']])
  expect(await department.database.asOwner('select id from limit_waits')).toEqual([])
})
