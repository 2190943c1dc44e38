import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemPerson, transactionOf, type Db, type Person } from '#kernel'
import { insertTestPerson, openTestDatabase, type TestDatabase } from '#testing'
import { progressOfVisibleTo, progressVisibleTo } from './progress-store.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const since = today.subtract({ days: 120 })
/** The planner looks at both ends of an index before it begins. */
const planning = 10

let database: TestDatabase
let people: Record<'member' | 'manager' | 'admin', Person>
let newcomer: string
/** 1,000 people with 20 items each, of whom 99 have one manager; every tenth began this year and has something open. */
beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  people = {
    admin: await insertTestPerson(db, { handle: 'adaeze', kind: 'admin' }),
    manager: await insertTestPerson(db, { handle: 'keiko' }),
    member: await insertTestPerson(db, { handle: 'linh' }),
  }
  await transactionOf(db, systemPerson, async (tx) => {
    await sql`
      insert into persons (id, handle, name, kind, joined_at)
      select gen_random_uuid(), 'person-' || n, 'Person ' || n, 'member', '2026-01-01' from generate_series(1, 1000) n`.execute(
      tx,
    )
    await sql`
      insert into personal (person_id, manager_id) select id, ${people.manager.id} from persons
      where handle ~ '^person-\\d{1,2}$'`.execute(tx)
    await sql`
      insert into onboarding_items (person_id, number, rule_id, section, written, says, vacant, due_on, citation, made_at)
      select p.id, n, gen_random_uuid(), 'tasks', 'Write ' || n, 'Write ' || n, false,
             case when p.handle ~ '0$' then date '2027-01-10' else date '2025-06-01' end + n, '{}', '2027-01-01'
      from persons p, generate_series(1, 20) n where p.handle ~ '^person-'`.execute(tx)
    await sql`
      insert into onboarding_ticks (person_id, number, by, at)
      select person_id, number, person_id, '2027-01-12' from onboarding_items where due_on < '2027-01-15'`.execute(
      tx,
    )
    const { rows } = await sql<{ id: string }>`select id from persons where handle = 'person-10'`.execute(tx)
    newcomer = rows[0]?.id ?? ''
  })
  await database.asOwner('analyze persons, personal, reporting_lines, onboarding_items, onboarding_ticks')
}, 120_000)
afterAll(() => database.close())

/** Items that this session's queries have read so far. */
async function itemsRead(tx: Db): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as read
    from pg_stat_xact_user_tables where relname = 'onboarding_items'`.execute(tx)
  return rows[0]?.read ?? 0
}

/** What a look of somebody finds, and how many items the database reads for it. */
const looked = <Result>(who: keyof typeof people, look: (tx: Db, by: Person) => Promise<Result>) =>
  transactionOf(database.db, people[who], async (tx) => {
    const before = await itemsRead(tx)
    const found = await look(tx, people[who])
    return { found, read: (await itemsRead(tx)) - before }
  })

test.each([
  ['member', 0, 0],
  // Those of 99 people to find who has something open, and of 9 of them to count.
  ['manager', 9, 99 * 20 + 9 * 20],
  // What came due of 100 people, and all of theirs.
  ['admin', 100, 2 * 100 * 20],
] as const)('the list of a %s has %i people and reads no item of others', async (who, people, most) => {
  const { found, read } = await looked(who, (tx, by) => progressVisibleTo(tx, by, since))
  expect(found.length).toBe(people)
  expect(read).toBeLessThanOrEqual(most + planning)
})

test.each([
  ['member', undefined],
  ['manager', 20],
  ['admin', 20],
] as const)('beside a person the %s has only that person’s items read', async (who, all) => {
  const { found, read } = await looked(who, (tx, by) => progressOfVisibleTo(tx, by, newcomer))
  expect(found?.all).toBe(all)
  expect(read).toBeLessThanOrEqual(20 + planning)
})
