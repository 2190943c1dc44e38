import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mayI, perform, Refusal } from '#kernel'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  wordFor,
  type TestDepartment,
  type TestPages,
  type TestPlanner,
} from '#testing'
import { moveCampaign } from './move-campaign.ts'
import { planCampaign } from './plan-campaign.ts'

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

const wanted = (startsOn: string, more = {}) => ({
  name: 'Tet stories',
  type: 'paid-social',
  startsOn,
  ...more,
})
const asks = (by: string, input: object) => mayI(department.house, department.person(by), planCampaign, input)
const all = async (table: string) => department.database.asOwner(`select * from ${table}`)
const operations = async () =>
  (await department.database.asOwner<{ outcome: string }>('select outcome from journal order by seq')).map(
    ({ outcome }) => outcome,
  )

test('asking takes no place and no number, and leaves one line in the journal', async () => {
  await at.plan('linh', '2027-03-02')
  for (let n = 0; n < 5; n++) expect((await asks('linh', wanted('2027-03-09'))).allowed).toBe(true)
  expect([await all('campaigns'), await all('limit_slots')].map(({ length }) => length)).toEqual([1, 1])
  expect(await operations()).toEqual(['done', ...Array.from({ length: 5 }, () => 'asked')])
  expect(await at.plan('linh', '2027-03-10')).toBe(2)
})

test('numbers have no gap: what was refused, asked or undone used none up', async () => {
  for (let n = 1; n <= 3; n++) expect(await at.plan('linh', '2027-03-02')).toBe(n)
  for (let n = 0; n < 5; n++) await refusalOf(at.tryPlan('linh', '2027-03-02'))
  expect(await at.plan('linh', '2027-04-02')).toBe(4)
})

test('fifty plans at once, of which ten are refused, are numbered 1 to 40 and none waits for ever', async () => {
  const days = Array.from({ length: 14 }, (_, n) => Temporal.PlainDate.from('2027-03-02').add({ months: n }))
  const planned = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) => at.plan('linh', String(days[n < 16 ? 0 : (n % 13) + 1]))),
  )
  const numbers = planned.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1))
  const faults = planned.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(faults.every((fault) => fault instanceof Refusal)).toBe(true)
  expect(numbers.length + faults.length).toBe(50)
})

test('fifty ask while one plans: the one gets the place, nobody else does, and each is answered', async () => {
  await at.plan('linh', '2027-03-02')
  await at.plan('linh', '2027-03-02')
  const [planned, ...asked] = await Promise.all([
    at.plan('arjun', '2027-03-05'),
    ...Array.from({ length: 50 }, () => asks('linh', wanted('2027-03-09'))),
  ])
  expect([planned, asked.length]).toEqual([3, 50])
  expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
  expect((await operations()).filter((outcome) => outcome === 'asked')).toHaveLength(50)
})

test('trying the ways of a refusal writes nothing, and costs less than 25 statements each', async () => {
  for (const day of ['2027-03-02', '2027-03-03', '2027-03-04']) await at.plan('linh', day)
  const before = await all('limit_slots')
  const statements: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function spied(this: pg.Client, ...asked: Parameters<typeof query>) {
    const [sent] = asked as unknown as [{ readonly text?: string } | string | undefined]
    statements.push((typeof sent === 'string' ? sent : sent?.text) ?? '')
    return query.apply(this, asked)
  } as typeof query
  const refusal = await refusalOf(at.tryPlan('linh', '2027-03-09')).finally(() => {
    pg.Client.prototype.query = query
  })
  const tried = refusal.nearest.filter(({ change }) => change).length
  expect(tried).toBe(6)
  expect(statements.length).toBeLessThan(25 + 25 * tried)
  expect(await all('limit_slots')).toEqual(before)
  expect(await operations()).toEqual(['done', 'done', 'done', 'refused'])
})

const conferences = (most: number, otherwise: string): TestPages => ({
  'conferences.md': `# Conferences\n\nA region ${otherwise === 'refuse' ? 'has' : 'should sponsor'} at most ${wordFor(most)} conference${most === 1 ? '' : 's'} a quarter.\n\n${limitBlock(
    {
      name: 'conferences-per-region',
      where: '{channel: conference}',
      per: 'region',
      except: '',
      'at-most': String(most),
      each: 'quarter',
      'approved-by': '',
      otherwise,
    },
  )}\n`,
})
const pool = (most: number): TestPages => ({
  'pool.md': `# Pool\n\nAll teams together start at most ${wordFor(most)} paid social campaigns a week.\n\n${limitBlock({ name: 'pool', per: '', except: '', 'at-most': String(most), each: 'week', 'approved-by': '' })}\n`,
})
const germany = (most: number): TestPages => ({
  'germany.md': `# Germany\n\nNo more than ${wordFor(most)} paid social campaign${most === 1 ? '' : 's'} a calendar month in Germany.\n\n${limitBlock({ name: 'germany', where: '{channel: paid-social, places: DE}', per: '', except: '', 'at-most': String(most), 'approved-by': '' })}\n`,
})

const handbook = fc.record({
  most: fc.integer({ min: 1, max: 3 }),
  conferences: fc.option(
    fc.record({
      most: fc.integer({ min: 1, max: 2 }),
      otherwise: fc.constantFrom('refuse', 'ask for a reason'),
    }),
  ),
  pool: fc.option(fc.integer({ min: 2, max: 4 })),
})
const said = fc.record({
  by: fc.constantFrom('linh', 'linh', 'arjun', 'arjun', 'keiko', 'zofia', 'noor', 'adaeze'),
  type: fc.constantFrom('paid-social', 'paid-social', 'conference'),
  day: fc.constantFrom(3, 4, 25),
  team: fc.option(fc.constantFrom('field-apac', 'field-emea'), { nil: undefined, freq: 2 }),
  region: fc.option(fc.constantFrom('apac', 'emea'), { nil: undefined }),
  wait: fc.option(fc.constant(true), { nil: undefined }),
})

const pagesOf = (chosen: typeof handbook extends fc.Arbitrary<infer Chosen> ? Chosen : never): TestPages =>
  paidSocial(chosen.most, {
    ...(chosen.conferences && conferences(chosen.conferences.most, chosen.conferences.otherwise)),
    ...(chosen.pool !== null && pool(chosen.pool)),
  })

type Said = typeof said extends fc.Arbitrary<infer One> ? One : never

const inputOf = ({ day, type, team, region, wait }: Said) => ({
  ...wanted(Temporal.PlainDate.from('2027-01-14').add({ days: day }).toString()),
  ...Object.fromEntries(
    Object.entries({ type, team, region, wait }).filter(([, value]) => value !== undefined),
  ),
})

test('over any handbook and history: what may be done is done when it is done at once, what may not is refused for the same reason, and each way that is offered works', async () => {
  let ways = 0
  await fc.assert(
    fc.asyncProperty(handbook, fc.array(said, { minLength: 16, maxLength: 24 }), async (chosen, plans) => {
      await department.forgetWork()
      await department.enforce(pagesOf(chosen))
      for (const one of plans) {
        const by = department.person(one.by)
        const input = inputOf(one)
        const would = await mayI(department.house, by, planCampaign, input).catch((fault: unknown) =>
          fault instanceof Refusal ? { allowed: false, refusal: fault } : Promise.reject(fault),
        )
        if (would.allowed) {
          await perform(department.house, by, planCampaign, input)
          continue
        }
        const refusal = await refusalOf(perform(department.house, by, planCampaign, input))
        expect([refusal.kind, refusal.message]).toEqual([would.refusal?.kind, would.refusal?.message])
        expect(refusal.nearest).toEqual(would.refusal?.nearest)
        // A way that was taken changes what the others find, so one of each refusal is taken.
        const changes = refusal.nearest.flatMap(({ change }) => (change ? [change] : []))
        const change = changes[one.day % Math.max(1, changes.length)]
        if (change) {
          ways += 1
          await perform(department.house, by, planCampaign, { ...input, ...change })
        }
      }
    }),
    { numRuns: 15 },
  )
  expect(ways).toBeGreaterThan(0)
}, 120_000)

test('moving is asked first by the same rules, and its ways work too', async () => {
  for (const day of ['2027-03-02', '2027-03-03', '2027-03-04']) await at.plan('linh', day)
  const april = await at.plan('linh', '2027-04-02')
  const move = { number: april, startsOn: '2027-03-09' }
  const would = await mayI(department.house, department.person('linh'), moveCampaign, move)
  expect(would.refusal?.nearest.map(({ say }) => say)).toEqual([
    'Start on Thu 1 April',
    'Start on Fri 9 April',
  ])
  await at.move('linh', april, would.refusal?.nearest[1]?.change?.['startsOn'] ?? '')
})

test('where a rule speaks of places, the plan without the one that has none is offered', async () => {
  await department.enforce(paidSocial(3, germany(1)))
  await at.plan('zofia', '2027-03-02', { places: 'Germany' })
  const { nearest } = await refusalOf(at.tryPlan('linh', '2027-03-09', { places: 'France, Germany, Spain' }))
  expect(nearest.find(({ say }) => say.includes('out'))).toMatchObject({
    say: 'Leave Germany out',
    change: { places: 'France, Spain' },
  })
  const only = await refusalOf(at.tryPlan('linh', '2027-03-09', { places: 'Germany' }))
  expect(only.nearest.some(({ say }) => say.includes('out'))).toBe(false)
})

test('where a rule counts by region, a region that has a place is offered', async () => {
  await department.enforce(paidSocial(3, conferences(1, 'refuse')))
  await at.plan('linh', '2027-01-20', { type: 'conference' })
  const offer = async () =>
    (await refusalOf(at.tryPlan('linh', '2027-02-10', { type: 'conference' }))).nearest.find(({ say }) =>
      say.startsWith('Run it for'),
    )
  expect(await offer()).toEqual({
    say: 'Run it for EMEA',
    detail: '1 of 1 place of January to March 2027 is free for EMEA',
    change: { region: 'emea' },
  })
  await at.plan('zofia', '2027-01-20', { type: 'conference' })
  expect(await offer()).toBe(undefined)
})

test('who has left is asked for nothing: the lead of the team is', async () => {
  for (const day of ['2027-03-02', '2027-03-03', '2027-03-04']) await at.plan('arjun', day)
  const { id } = department.person('arjun')
  await department.database.asOwner(
    `insert into departures (id, person_id, at) values ('${id}', '${id}', '2027-01-14T08:00:00Z')`,
  )
  const { nearest } = await refusalOf(at.tryPlan('linh', '2027-03-09'))
  await department.database.asOwner(`delete from departures where person_id = '${id}'`)
  expect(nearest.filter(({ ask }) => ask).map(({ say }) => say)).toEqual([
    'Ask Keiko Sato to hand over “From 2027-03-02”',
    'Ask Keiko Sato to hand over “From 2027-03-03”',
    'Ask Keiko Sato to hand over “From 2027-03-04”',
    'Ask Noor Haddad for an exception',
  ])
})

test('somebody whose exception would not be enough is not asked for it', async () => {
  await department.enforce(paidSocial(3, pool(3)))
  for (const by of ['linh', 'linh', 'linh']) await at.plan(by, '2027-03-02')
  const { nearest } = await refusalOf(at.tryPlan('arjun', '2027-03-03'))
  expect(nearest.some(({ say }) => say.includes('exception'))).toBe(false)
})
