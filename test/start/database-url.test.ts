import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type Postgres } from '#postgres'
import { interrupt, place, prepare, start } from './running.ts'

prepare()

let other: Postgres

beforeAll(async () => {
  other = await startPostgres({ folder: place('other'), durable: false })
  const client = new pg.Client(other.connection('firsthand_owner', 'postgres'))
  await client.connect()
  await client.query(`create role carol login superuser password 'right'`)
  const rules = join(place('other'), 'pg_hba.conf')
  writeFileSync(rules, `local all carol scram-sha-256\n${readFileSync(rules, 'utf8')}`)
  await client.query('select pg_reload_conf()')
  await client.end()
})
afterAll(() => other.stop())

const address = (login: string, database: string): string =>
  `postgres://${login}@${encodeURIComponent(other.host)}/${database}`

async function refusal(databaseUrl: string): Promise<string> {
  const { code, out, err } = await start(place('none'), { env: { DATABASE_URL: databaseUrl } }).ended
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
  expect(err).not.toContain('wrong')
  return err.trim()
}

test('with DATABASE_URL it serves from that database and makes none of its own', async () => {
  const running = start(place('none'), { env: { DATABASE_URL: address('carol:right', 'firsthand') } })
  expect((await fetch(`${await running.open()}/readyz`)).status).toBe(200)
  expect((await interrupt(running)).code).toBe(0)
})

test('a wrong DATABASE_URL is one sentence that holds no password', async () => {
  const said = await Promise.all([
    refusal('postgres://carol:wrong@127.0.0.1:1/firsthand'),
    refusal('postgres://carol:wrong@nowhere.invalid/firsthand'),
    refusal(address('carol:wrong', 'firsthand')),
    refusal(address('carol:right', 'elsewhere')),
    refusal(address('nobody-known:wrong', 'firsthand')),
  ])
  expect(said[0]).toBe(
    'DATABASE_URL does not work: no PostgreSQL answers at 127.0.0.1:1 (connection refused).',
  )
  expect(said[1]).toMatch(/no host named nowhere\.invalid|answers "/)
  expect(said[2]).toContain('refused the password of carol')
  expect(said[3]).toContain('there is no database elsewhere')
  expect(said[4]).toContain('role "nobody-known" does not exist')
})
