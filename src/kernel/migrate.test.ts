import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DatabaseIsNewer, migrate } from './migrate.ts'

const now = Temporal.Instant.from('2027-01-14T09:00:00Z')
const name = `migrate_${process.pid}`
let folder: string

const asOwner = async <Result>(
  work: (client: pg.Client) => Promise<Result>,
  database = name,
): Promise<Result> => {
  const client = new pg.Client({ host: inject('socket'), user: 'firsthand_owner', database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-migrations-'))
  await writeFile(join(folder, '0001-first.sql'), 'create table first (n int); insert into first values (1);')
  await asOwner((client) => client.query(`create database ${name}`), 'postgres')
})
afterAll(() => asOwner((client) => client.query(`drop database ${name} with (force)`), 'postgres'))

test('five nodes that start together apply each migration once', async () => {
  const together = () =>
    Promise.all([1, 2, 3, 4, 5].map(() => asOwner((client) => migrate(client, folder, now))))
  expect((await together()).flat()).toEqual(['0001-first.sql'])
  await writeFile(join(folder, '0002-second.sql'), 'insert into first values (2)')
  expect((await together()).flat()).toEqual(['0002-second.sql'])
  expect(
    await asOwner(async (client) => (await client.query('select n from first order by n')).rows),
  ).toEqual([{ n: 1 }, { n: 2 }])
})

test('a migration that fails leaves the schema as it was', async () => {
  await writeFile(join(folder, '0003-third.sql'), 'insert into first values (3); select 1 / 0')
  await expect(asOwner((client) => migrate(client, folder, now))).rejects.toThrow('division by zero')
  expect(
    await asOwner(async (client) => (await client.query('select count(*)::int as n from first')).rows),
  ).toEqual([{ n: 2 }])
})

test('a database that a newer release has used is not touched', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'firsthand-migrations-'))
  await expect(asOwner((client) => migrate(client, empty, now))).rejects.toThrow(DatabaseIsNewer)
})
