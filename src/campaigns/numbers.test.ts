import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '#kernel'

const now = Temporal.Instant.from('2027-01-14T09:00:00Z')
const name = `numbers_${process.pid}`
const connect = async (database = name, user = 'firsthand_owner') => {
  const client = new pg.Client({ host: inject('socket'), user, database })
  await client.connect()
  return client
}
let owner: pg.Client
let folder: string

beforeAll(async () => {
  const first = await connect('postgres')
  await first.query(`create database ${name}`)
  await first.end()
  owner = await connect()
  folder = await mkdtemp(join(tmpdir(), 'firsthand-numbers-'))
  const before = (await readdir('migrations')).filter((file) => file < '0006')
  for (const file of before) await cp(join('migrations', file), join(folder, file))
  await migrate(owner, folder, now)
  await owner.query(
    `insert into persons (id, handle, name, kind, joined_at)
     values ('019469a0-0000-7000-8000-000000000001', 'linh', 'Linh', 'member', '2027-01-14T09:00:00Z')`,
  )
})
afterAll(async () => {
  await owner.end()
  const last = await connect('postgres')
  await last.query(`drop database ${name} with (force)`)
  await last.end()
  await rm(folder, { recursive: true, force: true })
})

/** What the release before this one does: it names no number. */
const plan = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ number: string }>(
    `insert into campaigns (id, name, type, channel, team_id, team, starts_on, planned_by, planned_at)
     values (gen_random_uuid(), 'Tet', 'paid-social', 'paid-social', gen_random_uuid(), 'field-apac', '2027-03-02',
             '019469a0-0000-7000-8000-000000000001', '2027-01-14T09:00:00Z') returning number`,
  )
  return Number(rows[0]?.number)
}

test('numbers go on after the last one given, for the release before this one too, and without a gap', async () => {
  const old = await connect(name, 'firsthand_app')
  expect([await plan(old), await plan(old)]).toEqual([1, 2])
  await old.query('begin')
  await plan(old)
  await old.query('rollback')
  expect(await plan(old)).toBe(4)
  await migrate(owner, 'migrations', now)
  expect(await plan(old)).toBe(5)
  await old.query('begin')
  expect(await plan(old)).toBe(6)
  await old.query('rollback')
  expect(await plan(old)).toBe(6)
  await old.end()
})
