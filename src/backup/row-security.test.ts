import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#kernel'
import { makeEmptyDatabase, type EmptyDatabase } from '#testing'
import { restoreBackup } from './restore-backup.ts'
import { allRows } from './testing/all-rows.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

let source: EmptyDatabase
let target: EmptyDatabase

/** A login as rented servers give it: it owns its database and is no superuser. */
const managed = 'backup_managed'
const reader = 'backup_reader'

beforeAll(async () => {
  const anywhere = await makeEmptyDatabase()
  for (const login of [managed, reader])
    await anywhere.sql(`create role ${login} login nosuperuser nobypassrls`)
  await anywhere.drop()
  source = await makeEmptyDatabase(managed)
  target = await makeEmptyDatabase(managed)
  const client = new pg.Client(source.login(managed))
  await client.connect()
  await migrate(client, 'migrations', madeAt)
  await client.end()
  await source.sql(`insert into persons (id, handle, name, kind, joined_at)
    select gen_random_uuid(), handle, handle, 'member', '2026-02-02T09:00Z' from unnest(array['linh', 'arjun', 'mei']) handle`)
  await source.sql(`insert into personal (person_id, email) select id, handle || '@example.org' from persons`)
  await source.sql(`grant select on all tables in schema public to ${reader}`)
})
afterAll(async () => {
  await source?.drop()
  await target?.drop()
  const anywhere = await makeEmptyDatabase()
  for (const login of [managed, reader]) await anywhere.sql(`drop role ${login}`)
  await anywhere.drop()
})

const forced = (database: EmptyDatabase) =>
  database.sql(`select relname from pg_class where relforcerowsecurity and relrowsecurity order by 1`)

test('private rows that are hidden even from their owner come whole, by an owner who is no superuser', async () => {
  const client = new pg.Client(source.login(managed))
  await client.connect()
  expect((await client.query('select from personal')).rowCount).toBe(0)
  await client.end()

  const hidden = await forced(source)
  expect(hidden).toEqual(expect.arrayContaining([{ relname: 'personal' }, { relname: 'webhook_secrets' }]))
  const backup = await heldBackup(source.login(managed))
  expect(await forced(source)).toEqual(hidden)
  const from = await verifyBackup(sourceOf(backup), 'migrations')
  await restoreBackup({ database: target.login(managed), from, now: madeAt })
  expect((await allRows(target))['personal']).toBe((await allRows(source))['personal'])
  expect(await target.sql('select from personal')).toHaveLength(3)
  expect(await forced(target)).toEqual(hidden)
})

test('a login that may not see every row makes no backup, and is told which may', async () => {
  const may = 'back up with the login that owns the tables, or one that has BYPASSRLS.'
  await expect(heldBackup(source.login(reader))).rejects.toThrow(
    `This login may not read all of it (permission denied for sequence changes_in_force_seq_seq): ${may}`,
  )
  await source.sql(`grant select on all sequences in schema public to ${reader}`)
  await expect(heldBackup(source.login(reader))).rejects.toThrow(
    /\((?:must be owner of|query would be affected by row-level security policy for) table /,
  )
  await source.sql(
    `create table notes (id int); alter table notes enable row level security; grant select on notes to ${reader}`,
  )
  await expect(heldBackup(source.login(reader))).rejects.toThrow(
    '(query would be affected by row-level security policy for table "notes")',
  )
})
