import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { perform, systemPerson, transactionOf, visitor, type Operation, type Person } from '#kernel'
import { openTestDepartment, planners, sendFacts, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {})
})
afterAll(() => department.close())

/** Records of the house, which count on: what of them was free text about somebody is emptied in place. */
const stays = new Set(['departures', 'erasures', 'journal', 'tokens'])

/** A value of the column's type, as far as rows need one. */
const madeUp: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: "'canary'",
  int4: '1',
  bool: 'false',
  date: "'2027-01-04'",
  timestamptz: "'2027-01-04T09:00:00Z'",
  jsonb: "'{}'",
  bytea: "'\\x00'",
  _text: "'{}'",
  _int4: "'{}'",
}

test('nothing that is kept of one person alone is left when they are emptied, whichever module keeps it', async () => {
  const { database, house } = department
  const zofia = department.person('zofia')
  const tables = await database.asOwner<{ name: string }>(
    `select distinct table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and column_name = 'person_id' and table_type = 'BASE TABLE' order by 1`,
  )
  const kept = tables.map(({ name }) => name).filter((name) => !stays.has(name))
  expect(kept.length).toBeGreaterThan(10)
  // What stands in the rows does not matter here, only whose they are.
  await database.asOwner(
    `do $$ declare c record; begin
       for c in select conrelid::regclass as of, conname from pg_constraint
         where contype = 'c' and connamespace = current_schema()::regnamespace and conrelid <> 0
       loop execute format('alter table %s drop constraint %I', c.of, c.conname); end loop; end $$`,
  )
  for (const table of kept) {
    const columns = await database.asOwner<{ name: string; type: string; needed: boolean }>(
      `select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null as needed
       from information_schema.columns where table_schema = current_schema() and table_name = '${table}' and is_generated = 'NEVER'`,
    )
    const filled = columns.filter(({ name, needed }) => needed || name === 'person_id')
    const values = filled.map(({ name, type }) => (name === 'person_id' ? `'${zofia.id}'` : madeUp[type]))
    await database.asOwner(
      `set session_replication_role = replica;
       insert into ${table} (${filled.map(({ name }) => name).join()}) values (${values.join()});
       set session_replication_role = origin`,
    )
  }
  await sendFacts(department, 'people', [{ id: 'zofia', handle: 'zofia', leftOn: '2027-01-13' }])
  const erase: Operation | undefined = contributed.operations.find(({ name }) => name === 'people.erase')
  if (!erase) throw new Error('nothing empties what is private')
  await perform(house, department.person('adaeze'), erase, { handle: 'zofia' })

  const left: string[] = []
  for (const table of kept) {
    const rows = await database.asOwner(`select from ${table} where person_id = '${zofia.id}'`)
    if (rows.length > 0) left.push(table)
  }
  expect(left).toEqual([])
})

test('nothing that was written about somebody in their own words or an administrator’s is found anywhere again', async () => {
  const { database, house } = department
  const adaeze = department.person('adaeze')
  const act = (name: string, input: object, by = adaeze) => {
    const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
    if (!found) throw new Error(`nothing is called ${name}`)
    return perform(house, by, found, input)
  }
  const kim = { handle: 'kim', name: 'Kim Canary', address: 'kim@canary.example' }
  // The first link goes unused: the second replaces it.
  const first = await act('invitations.send', { ...kim, address: 'old@canary.example' })
  const { result } = await act('invitations.send', kim)
  expect(first.result).not.toEqual(result)
  const code = new URL((result as { link: string }).link).searchParams.get('code')
  await act('invitations.accept', { code }, visitor)
  const row = await database.db
    .selectFrom('persons')
    .select('id')
    .where('handle', '=', 'kim')
    .executeTakeFirstOrThrow()
  const byKim: Person = { ...row, kind: 'member', handle: 'kim', name: 'Kim Canary' }
  await act('tokens.make', { name: 'Canary of Kim', scopes: 'read' }, byKim)
  await act('people.deactivate', { handle: 'kim', why: 'A canary sang' })
  const found = () =>
    transactionOf(database.db, systemPerson, async (tx) => {
      const { rows: tables } = await sql<{ name: string }>`
        select relname as name from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace and has_table_privilege(oid, 'select')
        order by 1`.execute(tx)
      const holding: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql<{
          row: string
        }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(tx)
        if (rows.some(({ row: text }) => /kim canary|canary of kim|canary sang|@canary/i.test(text)))
          holding.push(name)
      }
      return holding
    })
  expect(await found()).toEqual(['departures', 'invitations', 'personal', 'persons', 'tokens'])
  await act('people.erase', { handle: 'kim' })
  expect(await found()).toEqual([])
})
