import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, perform, visitor, type Operation, type Person } from '#kernel'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { auditVisibleTo } from './audit-store.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { listAudit } from './list-audit.ts'
import { reactivatePerson } from './reactivate-person.ts'
import { seeAs } from './see-as.ts'
import { seeAsPermit } from './see-as-permit.ts'

let database: TestDatabase
let house: TestHouse
let cora: Person
let linh: Person
const deactivate = deactivatePerson(() => [])
const acts: readonly Operation[] = [seeAs, deactivate, reactivatePerson]
const list = listAudit(() => new Map(acts.map((act) => [act.name, act])))
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  cora = await insertTestPerson(database.db, { handle: 'cora', name: 'Cora', kind: 'admin' })
  linh = await insertTestPerson(database.db, { handle: 'linh', name: 'Linh' })
  await perform(house, visitor, seeAs, { handle: 'linh', permit: seeAsPermit })
  house.clock.forward({ hours: 24 })
  await perform(house, cora, deactivate, { handle: 'linh', why: 'x' })
  await perform(house, cora, reactivatePerson, { handle: 'linh' })
  await perform(house, visitor, seeAs, { handle: 'cora', permit: 'no' }).catch(() => undefined)
  // A journal of other things, with some of these among them.
  await database.asOwner(`
    insert into journal (id, at, person_id, operation, outcome, commit, facts)
    select gen_random_uuid(), timestamptz '2026-01-01' + n * interval '5 minutes', '${cora.id}',
           case when n % 5000 = 0 then 'sessions.see-as' else 'campaigns.plan' end, 'done', '', '{}'
    from generate_series(1, 100000) n`)
  await database.asOwner('analyze journal')
})
afterAll(() => database.close())

const seen = async (by: Person, input: object) => (await ask(house, by, list, input)).entries

test('administrators see who came in and who did what with whose account, newest first', async () => {
  const entries = await seen(cora, { limit: 4 })
  expect(entries.map(({ what, turnedAway, by, account }) => [what, turnedAway, by, account])).toEqual([
    [
      'Somebody tried to look at the sample as one of its people, and was turned away.',
      true,
      undefined,
      undefined,
    ],
    ['Cora let Linh in again.', false, 'cora', 'linh'],
    ['Cora kept Linh out.', false, 'cora', 'linh'],
    ['Somebody began to look at the sample as Linh.', false, 'linh', 'linh'],
  ])
})

test('it is asked by person, by what was done and by day, and goes on page by page', async () => {
  expect((await seen(cora, { person: 'linh' })).map(({ operation }) => operation)).toEqual([
    'people.reactivate',
    'people.deactivate',
    'sessions.see-as',
  ])
  expect(await seen(cora, { person: 'nobody' })).toEqual([])
  expect(await seen(cora, { operation: 'people.deactivate' })).toHaveLength(1)
  expect(await seen(cora, { day: '2027-01-14' })).toHaveLength(1)
  const first = await ask(house, cora, list, { limit: 3 })
  const second = await ask(house, cora, list, { limit: 3, after: first.next })
  const both = [...first.entries, ...second.entries].map(({ id }) => id)
  expect(both).toEqual((await seen(cora, { limit: 6 })).map(({ id }) => id))
})

test('of two with one name it says which', async () => {
  await insertTestPerson(database.db, { handle: 'f1', name: 'Cora' })
  await perform(house, visitor, seeAs, { handle: 'f1', permit: seeAsPermit })
  const [entry] = await seen(cora, { limit: 1 })
  expect(entry).toMatchObject({ by: 'f1', byName: 'Cora', account: 'f1' })
})

test('everybody else sees their own part and no other', async () => {
  expect(await seen(linh, {})).toHaveLength(3)
  await expect(ask(house, linh, list, { person: 'cora' })).rejects.toMatchObject({ kind: 'forbidden' })
  const wanted = { operations: ['sessions.see-as'], personId: cora.id, limit: 9 }
  expect(await auditVisibleTo(database.db, linh, wanted)).toEqual([])
})

test('among a hundred thousand entries of other things it reads the few it shows', async () => {
  for (const wanted of [
    {},
    { personId: linh.id },
    { until: Temporal.Instant.from('2026-06-01T00:00:00Z') },
  ]) {
    const rows = await database.db.transaction().execute(async (tx) => {
      await auditVisibleTo(tx, cora, { operations: acts.map(({ name }) => name), limit: 51, ...wanted })
      const { rows: stats } = await sql<{ read: string }>`
        select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables where relname = 'journal'`.execute(
        tx,
      )
      return Number(stats[0]?.read ?? 0)
    })
    expect(rows).toBeGreaterThan(0)
    expect(rows).toBeLessThan(200)
  }
})
