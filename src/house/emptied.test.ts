import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, type Operation } from '#kernel'
import { openTestDepartment, planners, sendFacts, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {})
})
afterAll(() => department.close())

/** Records of the house, which count on: they hold neither an address nor a name. */
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
