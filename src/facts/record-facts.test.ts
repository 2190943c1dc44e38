import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, mayI } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  sendFacts,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { contributed } from '../app.ts'
import { heardSources } from './store.ts'
import { listSources } from './list-sources.ts'

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
})

const row = (id: number | string, startsOn: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id: String(id),
  name: `Campaign ${id}`,
  type: 'paid-social',
  team: 'field-apac',
  startsOn,
  ...more,
})
const send = (rows: readonly unknown[] | string, more: Parameters<typeof sendFacts>[3] = {}) =>
  sendFacts(department, 'campaigns', rows, more)
const count = async (table: 'campaigns' | 'fact_rows' | 'limit_slots' | 'journal' | 'fact_sources') =>
  (await department.database.asOwner<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n
const sources = (by: string) => ask(department.house, department.person(by), listSources, {})

describe('a batch', () => {
  test('keeps what is good, names what is not, and may be sent again as a whole [B2]', async () => {
    const batch = [row(1, '2027-01-20'), row(2, 'soon'), 'no row', row(3, '2027-01-21'), null, { id: '4' }]
    const first = await send(batch)
    expect(first.rows.map(({ row: n, id, verdict }) => [n, id, verdict])).toEqual([
      [1, '1', 'recorded'],
      [2, '2', 'rejected'],
      [3, undefined, 'rejected'],
      [4, '3', 'recorded'],
      [5, undefined, 'rejected'],
      [6, '4', 'rejected'],
    ])
    const again = await send(batch)
    expect([again.recorded, again.changed, again.unchanged, again.rejected]).toEqual([0, 0, 2, 4])
    expect(await count('campaigns')).toBe(2)
  })

  test('with an id that is no text or number rejects that row alone', async () => {
    const odd: readonly unknown[] = [{ toString: 1 }, { toString: 1, valueOf: 1 }, ['9'], null, true]
    const { rows } = await send([...odd.map((id) => ({ ...row(9, '2027-01-20'), id })), row(1, '2027-01-20')])
    expect(rows.map(({ id, verdict, faults }) => [id, verdict, faults?.[0]?.field])).toEqual([
      ...odd.map(() => [undefined, 'rejected', 'id']),
      ['1', 'recorded', undefined],
    ])
  })

  test('with one id twice: the first counts, the second says so; the same twice is nothing new [B1]', async () => {
    const { rows } = await send([row(1, '2027-01-20'), row(1, '2027-01-21'), row(1, '2027-01-20')])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['recorded', 'rejected', 'unchanged'])
    expect(rows[1]?.faults).toEqual([
      { field: 'id', message: 'This id stands on row 1 already, and that one counts. Send each id once.' },
    ])
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1] })
  })

  test('the same twice where it is rejected is rejected twice', async () => {
    const { rows } = await send([row(1, '2027-01-20', { team: 'x' }), row(1, '2027-01-20', { team: 'x' })])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected'])
  })

  test('as rows or as CSV is the same', async () => {
    await send([row(1, '2027-01-20', { places: ['Japan', 'India'], region: 'apac' })])
    const { rows } = await send(
      'Starts on;Name;Type;Team;Places;Region;ID\r\n2027-01-20;Campaign 1;paid-social;field-apac;"Japan,\r\nIndia";apac;1\r\n',
    )
    expect(rows).toEqual([{ row: 1, line: 2, id: '1', verdict: 'unchanged', number: 1 }])
  })

  test('sent twice with one key is done once, and answers the same', async () => {
    const first = await send([row(1, '2027-01-20'), row(2, 'soon')], { key: 'nightly' })
    expect(await send([row(1, '2027-01-20'), row(2, 'soon')], { key: 'nightly' })).toEqual(first)
    expect((await refusalOf(send([row(1, '2027-01-21')], { key: 'nightly' }))).kind).toBe('conflict')
  })

  test.each([
    [{ rows: [], kind: 'campaigns' }, 'rows', 'Send 1 to 5,000 rows at a time.'],
    [
      { rows: Array.from({ length: 5001 }, () => null), kind: 'campaigns' },
      'rows',
      'Send 1 to 5,000 rows at a time.',
    ],
    [{ kind: 'campaigns' }, 'csv', 'Send rows, or the same as CSV.'],
    [{ kind: 'campaigns', rows: [1], csv: 'id' }, 'csv', 'Send either rows or CSV, not both.'],
    [{ kind: 'leads', rows: [1] }, 'kind', 'Say what the rows are: campaigns, people or leaves.'],
    [
      { kind: 'campaigns', rows: [1], source: 'Hub Spot!' },
      'source',
      'Say where it is kept, in a short name like hubspot.',
    ],
    [
      { kind: 'campaigns', csv: 'x'.repeat(5_000_001) },
      'csv',
      'This file is too large. Send at most 5 MB at a time.',
    ],
    [
      { kind: 'campaigns', csv: `id,name,type,team,startsOn\n${'1,a,b,c,d\n'.repeat(5001)}` },
      'csv',
      'There are 5,001 rows in it. Send at most 5,000 at a time.',
    ],
    [
      { kind: 'campaigns', csv: 'id,name,type,team,startsOn\n' },
      'csv',
      'There is no row below the line of column names.',
    ],
    [
      { kind: 'campaigns', rows: [1], recalculate: true },
      'recalculate',
      'There is no field “recalculate”. There are source, kind, rows, csv, preview.',
    ],
  ])('that is none (%#) is refused whole: %s %s', async (input, field, message) => {
    const record = contributed.operations.find(({ name }) => name === 'facts.record')
    if (!record) throw new Error('nobody records facts')
    const { perform } = await import('#kernel')
    const refusal = await refusalOf(
      perform(department.house, department.person('adaeze'), record, { source: 'hubspot', ...input }),
    )
    expect(refusal.fields).toEqual([{ field, message }])
    expect(await count('fact_sources')).toBe(0)
  })
})

describe('a preview', () => {
  test('says of each row what would come of it and keeps none', async () => {
    await send([row(1, '2027-01-20')])
    const before = [await count('campaigns'), await count('fact_rows'), await count('limit_slots')]
    department.house.clock.set('2027-01-15T09:00:00Z')
    const { rows, preview } = await send(
      [
        row(1, '2027-01-20'),
        row(2, '2027-01-20'),
        row(3, '2027-01-20'),
        row(4, '2027-01-20'),
        row(5, 'soon'),
      ],
      { preview: true },
    )
    expect(preview).toBe(true)
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      'unchanged',
      'recorded',
      'recorded',
      'recorded',
      'rejected',
    ])
    expect(rows.map(({ outside }) => outside?.length)).toEqual([
      undefined,
      undefined,
      undefined,
      1,
      undefined,
    ])
    expect([await count('campaigns'), await count('fact_rows'), await count('limit_slots')]).toEqual(before)
    expect((await heardSources(department.database.db))[0]?.lastHeardAt.toString()).toBe(
      '2027-01-14T09:00:00Z',
    )
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1] })
  })

  test('or asking first whether one may leaves nothing either', async () => {
    const record = contributed.operations.find(({ name }) => name === 'facts.record')
    if (!record) throw new Error('nobody records facts')
    const input = { source: 'hubspot', kind: 'campaigns', rows: [row(1, '2027-01-20')] }
    expect((await mayI(department.house, department.person('adaeze'), record, input)).allowed).toBe(true)
    expect((await mayI(department.house, department.person('linh'), record, input)).allowed).toBe(false)
    expect(await count('campaigns')).toBe(0)
  })
})

describe('a source', () => {
  test('is known with its rows, when it was last heard, and what of the last batch was not kept', async () => {
    await send(
      'id,name,type,team,startsOn\n1,A,paid-social,field-apac,2027-01-20\n2,B,paid-social,nowhere,2027-01-20\n',
    )
    expect((await sources('adaeze')).sources).toMatchObject([
      {
        source: 'hubspot',
        kind: 'campaigns',
        rows: 1,
        stale: false,
        last: { recorded: 1, changed: 0, unchanged: 0, rejected: 1 },
        rejected: [{ row: 2, line: 3, id: '2', faults: [{ field: 'team' }] }],
      },
    ])
    expect((await sources('linh')).sources[0]).not.toHaveProperty('rejected')
  })

  test.each([
    ['48 hours later', '2027-01-16T09:00:00Z', false],
    ['a second more', '2027-01-16T09:00:01Z', true],
  ])('%s', async (_, now, stale) => {
    await send([row(1, '2027-01-20')])
    department.house.clock.set(now)
    expect((await sources('linh')).sources[0]?.stale).toBe(stale)
  })

  test('of another name is another source: its ids are its own', async () => {
    await send([row(1, '2027-01-20')])
    await send([row(1, '2027-01-20')], { source: 'Old-Sheet' })
    expect(await count('campaigns')).toBe(2)
  })
})

describe('many at once', () => {
  test('ten batches of the same rows at one moment: each row is there once', async () => {
    const rows = [1, 2, 3, 4, 5].map((n) => row(n, '2027-01-20'))
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(n % 2 === 0 ? rows : rows.toReversed())),
    )
    expect(all.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(5)
    expect(all.every(({ rejected }) => rejected === 0)).toBe(true)
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2, 3, 4, 5] })
  })

  test('batches of several sources and plans between them never wait for each other', async () => {
    const days = ['2027-03-05', '2027-02-05', '2027-04-05']
    const batch = (source: string, order: readonly string[]) =>
      send(
        order.map((day, n) => row(`${source}-${n}`, day)),
        { source },
      )
    const planned = days.map((day) =>
      at.tryPlan('linh', day).then(
        () => 1,
        () => 0,
      ),
    )
    await Promise.all([batch('one', days), batch('two', days.toReversed()), batch('three', days), ...planned])
    const fitted = (await Promise.all(planned)).reduce<number>((sum, one) => sum + one, 0)
    const held = Object.values(await at.held()).reduce((sum, numbers) => sum + numbers.length, 0)
    expect(held).toBe(9 + fitted)
    const rows = await department.database.asOwner<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    )
    expect(rows[0]?.deadlocks).toBe(0)
  })

  test('5,000 rows in one batch, also all in one month', { timeout: 120_000 }, async () => {
    const spread = (n: number) => Temporal.PlainDate.from('2010-01-01').add({ days: n }).toString()
    const many = Array.from({ length: 5000 }, (_, n) => row(n, n % 2 === 0 ? '2027-01-20' : spread(n)))
    expect((await send(many)).recorded).toBe(5000)
    expect((await send(many)).unchanged).toBe(5000)
    expect((await at.held())['field-apac 2027-01-01']).toHaveLength(2500)
  })
})

test('any order and repetition of batches comes to the same [P5]', { timeout: 60_000 }, async () => {
  const months = ['2027-01', '2027-02']
  const teams = ['field-apac', 'field-emea']
  const fact = fc.record({
    month: fc.nat(1),
    team: fc.nat(1),
    off: fc.boolean(),
  })
  const state = async () => {
    const held = await at.held()
    const rows = await department.database.asOwner<{
      id: string
      name: string
      starts: string
      team: string
      off: boolean
    }>(
      `select imported_id as id, name, starts_on::text as starts, team, exists (
         select from campaign_cancellations x where x.campaign_id = c.id) as off from campaigns c order by imported_id`,
    )
    return { rows, held: Object.entries(held).map(([place, numbers]) => [place, numbers.length]) }
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fact, { minLength: 1, maxLength: 8 }).chain((facts) => {
        const rows = facts.map(({ month, team, off }, n) =>
          row(n, `${months[month] ?? ''}-20`, {
            team: teams[team],
            ...(off && { cancelledOn: '2027-01-02' }),
          }),
        )
        const batch = fc.shuffledSubarray(rows, { minLength: 1 })
        return fc.record({
          rows: fc.constant(rows),
          batches: fc.array(batch, { maxLength: 4 }),
          end: fc.shuffledSubarray(rows, { minLength: rows.length }),
        })
      }),
      async ({ rows, batches, end }) => {
        await department.forgetWork()
        await send(rows)
        const once = await state()
        await department.forgetWork()
        for (const batch of batches) await send(batch)
        await send(end)
        expect(await state()).toEqual(once)
      },
    ),
    { numRuns: 15 },
  )
})
