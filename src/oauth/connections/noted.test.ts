import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { transactionOf, type Person } from '#kernel'
import { insertClient } from './client-store.ts'
import { insertCode } from './code-store.ts'
import { answerToken } from './token-endpoint.ts'

const url = 'http://house.example'
const redirectUri = 'https://assistant.example/answer'
const verifier = 'v'.repeat(43)

let database: TestDatabase
let house: TestHouse
let linh: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database, '2027-01-14T22:00:00Z')
  linh = await insertTestPerson(database.db, { handle: 'linh', name: 'Linh Tran' })
})
afterAll(() => database.close())

const lines = () =>
  database.asOwner(`select operation, facts from journal where operation like 'connections.%' order by seq`)

test('the journal has a program’s keys when they are handed out, and of each day the first renewal', async () => {
  const now = house.clock.now()
  const client = await insertClient(database.db, { name: 'Claude', redirectUris: [redirectUri] }, now)
  const allowed = {
    clientId: client?.id ?? '',
    personId: linh.id,
    redirectUri,
    challenge: createHash('sha256').update(verifier).digest('base64url'),
    scopes: ['read'],
    resource: '/mcp' as const,
    tokenEndsAt: now.add({ hours: 24 * 30 }),
  }
  const { code } = await transactionOf(database.db, linh, (tx) => insertCode(tx, allowed, now))
  const bring = async (form: Readonly<Record<string, string>>): Promise<string> => {
    const of = new URLSearchParams({ client_id: client?.id ?? '', ...form })
    const { status, body } = await answerToken(house, url, of)
    expect(status).toBe(200)
    return String(body['refresh_token'])
  }
  const renew = (token: string) => bring({ grant_type: 'refresh_token', refresh_token: token })

  const first = await bring({ grant_type: 'authorization_code', code, code_verifier: verifier })
  const opened = { operation: 'connections.open', facts: { as: linh.id, program: 'Claude' } }
  expect(await lines()).toEqual([opened])

  house.clock.forward({ minutes: 14 })
  const second = await renew(first)
  expect(await lines()).toEqual([opened])

  // Past midnight.
  house.clock.forward({ hours: 2 })
  const third = await renew(second)
  house.clock.forward({ minutes: 14 })
  await renew(third)
  expect(await lines()).toEqual([opened, { ...opened, operation: 'connections.renew' }])
})
