import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#kernel'
import { makeEmptyDatabase, type EmptyDatabase } from '#testing'
import { restoreBackup } from './restore-backup.ts'
import { allRows, allShapes } from './testing/all-rows.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

const emptied: EmptyDatabase[] = []
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
})
afterAll(async () => {
  for (const one of emptied) await one.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function empty(): Promise<EmptyDatabase> {
  const made = await makeEmptyDatabase()
  emptied.push(made)
  return made
}

async function migrated(migrations = 'migrations'): Promise<EmptyDatabase> {
  const made = await empty()
  const client = new pg.Client(made.login())
  await client.connect()
  await migrate(client, migrations, madeAt)
  await client.end()
  return made
}

/** The migrations of an earlier release. */
function earlier(count: number): string {
  const place = join(folder, String(count))
  for (const name of readdirSync('migrations').toSorted().slice(0, count))
    cpSync(join('migrations', name), join(place, name))
  return place
}

const restore = async (backup: Buffer, into: EmptyDatabase, migrations = 'migrations') =>
  restoreBackup({
    database: into.login(),
    from: await verifyBackup(sourceOf(backup), migrations),
    now: madeAt,
  })

test('a database that holds something is refused with what it holds, and stays as it is', async () => {
  const { sql, login } = await migrated()
  await sql(`insert into persons (id, handle, name, kind, joined_at)
    select gen_random_uuid(), handle, handle, 'member', '2026-02-02T09:00Z' from unnest(array['linh', 'arjun']) handle`)
  const backup = await heldBackup(login())
  const before = await allRows({ sql })
  const from = await verifyBackup(sourceOf(backup), 'migrations')
  await expect(restoreBackup({ database: login(), from, now: madeAt })).rejects.toThrow(
    /^The database is not empty: it holds migrations \(\d+ rows\), persons \(2 rows\), \w+_counter \(1 row\) and \d+ more tables\. Nothing was restored, and nothing was changed\. Restore into an empty place: give FIRSTHAND_DATA another folder, or DATABASE_URL a new database\.$/,
  )
  expect(await allRows({ sql })).toEqual(before)
  const theirs = await empty()
  await theirs.sql('create table invoices (id int)')
  await expect(restore(backup, theirs)).rejects.toThrow('it holds invoices (0 rows). Nothing was restored')
})

test('a database that somebody works in is refused', async () => {
  const backup = await heldBackup((await migrated()).login())
  const target = await empty()
  const other = new pg.Client(target.login())
  other.on('error', () => {})
  await other.connect()
  await expect(restore(backup, target)).rejects.toThrow(
    `The database ${target.name} is in use by 1 other connection: stop the Firsthand that serves from it, then restore again. Nothing was restored.`,
  )
  await other.end()
  expect(await restore(backup, target)).toMatchObject({ leftOut: [], migrated: [] })
})

test('a backup of a newer release is refused before the database is asked', async () => {
  const source = await migrated()
  await source.sql(`insert into migrations values ('9001-later.sql', '2027-03-01T09:00Z')`)
  await expect(verifyBackup(sourceOf(await heldBackup(source.login())), 'migrations')).rejects.toThrow(
    'monday.backup was made by a newer Firsthand (0.1.0; it knows 9001-later.sql): restore it with that one.',
  )
})

test('a backup of an older release is loaded at its level and then brought to this one', async () => {
  const source = await migrated(earlier(4))
  await source.sql(
    `insert into handbook (id, origin, branch, opened_at) values (gen_random_uuid(), 'x', 'main', '2027-01-01T00:00Z')`,
  )
  const target = await empty()
  const { migrated: added } = await restore(await heldBackup(source.login()), target)
  expect(added).toEqual(readdirSync('migrations').toSorted().slice(4))
  const fresh = await migrated()
  expect(await allShapes(target)).toEqual(await allShapes(fresh))
  expect(await target.sql('select origin from handbook')).toEqual([{ origin: 'x' }])
})

test('nothing of Firsthand is nothing to back up', async () => {
  await expect(heldBackup((await empty()).login())).rejects.toThrow('There is nothing to back up')
})

test("somebody's own table and sequence come along, and a restore says that it left them out", async () => {
  const source = await migrated()
  await source.sql('create table invoices (id serial, said text)')
  await source.sql(`insert into invoices (said) values ('paid')`)
  expect(await restore(await heldBackup(source.login()), await empty())).toMatchObject({
    leftOut: ['invoices'],
  })
})

test('a row that the schema does not take undoes the whole restore', async () => {
  const source = await migrated()
  await source.sql('alter table schedules add column extra text')
  await source.sql(`insert into schedules values ('x', '2027-01-01T00:00Z', null, null, null, 'y')`)
  const target = await empty()
  const backup = await heldBackup(source.login())
  await expect(restore(backup, target)).rejects.toThrow(
    'column "extra" of relation "schedules" does not exist',
  )
  const loose = await migrated()
  await loose.sql('alter table in_force drop constraint in_force_one_check')
  await loose.sql(`insert into in_force (one, commit, since) values (false, 'c', '2027-01-01T00:00Z')`)
  await expect(restore(await heldBackup(loose.login()), target)).rejects.toThrow('in_force_one_check')
  const orphan = await migrated()
  await orphan.sql('alter table former_handles drop constraint former_handles_person_id_fkey')
  await orphan.sql(`insert into former_handles values ('gone', gen_random_uuid(), '2027-01-01T00:00Z')`)
  await expect(restore(await heldBackup(orphan.login()), target)).rejects.toThrow(
    'former_handles_person_id_fkey',
  )
  expect(await target.sql(`select from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([])
})

test('a backup that is ended half-way leaves the database as it was, and the one after it is whole', async () => {
  const source = await migrated()
  const ending = new AbortController()
  const between = async (): Promise<void> => ending.abort()
  await expect(heldBackup(source.login(), { signal: ending.signal, between })).rejects.toThrow(
    /Connection terminated|Client was closed|not queryable/,
  )
  expect(await restore(await heldBackup(source.login()), await empty())).toMatchObject({ leftOut: [] })
})
