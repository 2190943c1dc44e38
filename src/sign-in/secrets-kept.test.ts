import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, visitor } from '#kernel'
import { hashOf, makeToken, showSecret } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase } from '#testing'
import { firstAdministratorLink } from './administrator-store.ts'
import { seeAsPermit } from './see-as-permit.ts'
import { seeAs } from './see-as.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function everythingStored(): Promise<string> {
  const tables = await database.asOwner<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const rows = []
  for (const { name } of tables)
    rows.push(...(await database.asOwner<{ row: string }>(`select t::text as row from "${name}" t`)))
  return rows.map(({ row }) => row).join('\n')
}

test('no table holds a secret, also where acts were sent with a key: only hashes are kept', async () => {
  const house = testHouse(database)
  const now = house.clock.now()
  await insertTestPerson(database.db, { handle: 'noor' })
  const linh = await insertTestPerson(database.db, { handle: 'linh' })

  const href = await firstAdministratorLink(database.db, now, 'http://localhost:3000')
  const code = new URL(href ?? '').searchParams.get('code') ?? ''
  const welcomed = await perform(
    house,
    visitor,
    welcomeAdministrator,
    { code, handle: 'noor' },
    { key: 'welcome' },
  )
  const looked = await perform(
    house,
    visitor,
    seeAs,
    { handle: 'linh', permit: seeAsPermit },
    { key: 'look' },
  )
  const made = await perform(house, linh, makeToken, { name: 'git', scopes: 'a.b' }, { key: 'make' })
  const secrets = [
    code,
    welcomed.result.session ?? '',
    looked.result.session ?? '',
    made.result.secret ?? '',
    seeAsPermit,
  ]

  const before = await everythingStored()
  expect(before).toContain(hashOf(made.result.secret ?? ''))
  const shown = (await showSecret(database.db, linh, made.result.id, now)) ?? ''
  const stored = before + (await everythingStored())
  for (const secret of [...secrets, shown]) {
    expect(secret.length).toBeGreaterThan(40)
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain(secret.slice(3, 40))
  }
  expect(stored).toContain(hashOf(shown))
})

test('a result can be written to a log without its secret', async () => {
  const house = testHouse(database)
  const { result } = await perform(house, visitor, seeAs, { handle: 'linh', permit: seeAsPermit })
  expect(JSON.stringify(result)).toBe('{"to":"/"}')
  expect('session' in result).toBe(true)
})
