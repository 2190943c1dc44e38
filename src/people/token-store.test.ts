import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, perform, visitor, type Person } from '#kernel'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { revokeToken } from './revoke-token.ts'
import { newTokenSecret } from './secret.ts'
import { personOfToken } from './bearer-store.ts'
import { insertToken, showSecret } from './token-store.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person
let arjun: Person
let noor: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  linh = await insertTestPerson(database.db, { handle: 'linh', team: 'field-apac' })
  arjun = await insertTestPerson(database.db, { handle: 'arjun' })
  noor = await insertTestPerson(database.db, { handle: 'noor', kind: 'admin' })
})
afterAll(() => database.close())

const wanted = { name: 'My laptop', scopes: ['handbook.read', 'handbook.push'] }
const make = async (by = linh, input: object = wanted) => {
  const { result } = await perform(house, by, makeToken, input)
  return { id: result.id, secret: result.secret ?? '' }
}
const opens = (secret: string, now = house.clock.now()) => personOfToken(database.db, secret, now)
const refused = (run: Promise<unknown>) =>
  run.then(
    () => expect.unreachable(),
    (fault: { kind: string; message: string; fields: unknown[] }) => fault,
  )

test('a token acts for who made it, within its scopes', async () => {
  const { secret } = await make()
  expect(secret).toMatch(/^fh_[\w-]{43}[0-9a-f]{8}$/)
  expect(await opens(secret)).toMatchObject({ ...linh, scopes: ['handbook.read', 'handbook.push'] })
})

test('scopes come from a form as words', async () => {
  const { secret } = await make(linh, { name: 'x', scopes: 'handbook.read\ncampaigns.plan, handbook.read' })
  expect((await opens(secret))?.scopes).toEqual(['handbook.read', 'campaigns.plan'])
})

test.each([
  [
    { scopes: 'handbook.read' },
    'name',
    'Say what the token is for, so that you know later which one to revoke.',
  ],
  [{ name: 'x' }, 'scopes', 'Say what it may be used for, like handbook.read.'],
  [{ name: 'x', scopes: ' , ' }, 'scopes', 'Say what it may be used for, like handbook.read.'],
  [
    { name: 'x', scopes: ['everything'] },
    'scopes',
    '“everything” is not a scope. Write it like campaigns.plan, campaigns.*, read or handbook.push.',
  ],
  [
    { name: 'x', scopes: ['<b>.x'] },
    'scopes',
    '“<b>.x” is not a scope. Write it like campaigns.plan, campaigns.*, read or handbook.push.',
  ],
  [
    { name: 'x', scopes: 'a.b', lastDay: '2027-02-30' },
    'lastDay',
    'Say the last day on which it works, like 2027-06-30.',
  ],
  [
    { name: 'x', scopes: 'a.b', lastDay: '2027-01-13' },
    'lastDay',
    'This day has passed. Choose today or a later one.',
  ],
])('%j is refused beside its field', async (input, field, message) => {
  expect(await refused(make(linh, input))).toMatchObject({ kind: 'invalid', fields: [{ field, message }] })
})

test('a token works to the end of its last day', async () => {
  const { secret } = await make(linh, { ...wanted, lastDay: '2027-01-14' })
  expect(await opens(secret, Temporal.Instant.from('2027-01-14T23:59:59.999Z'))).toBeDefined()
  expect(await opens(secret, Temporal.Instant.from('2027-01-15T00:00:00Z'))).toBeUndefined()
})

test('a revoked token opens nothing from then on, and is revoked once', async () => {
  const { id, secret } = await make()
  await perform(house, linh, revokeToken, { id })
  expect(await opens(secret)).toBeUndefined()
  expect(await refused(perform(house, linh, revokeToken, { id }))).toMatchObject({
    kind: 'conflict',
    message: '“My laptop” was revoked already.',
  })
})

test('others neither see nor revoke a token; an administrator may revoke it', async () => {
  const { id, secret } = await make()
  expect((await ask(house, arjun, listTokens, {})).tokens.map((token) => token.id)).not.toContain(id)
  expect(await refused(perform(house, arjun, revokeToken, { id }))).toMatchObject({ kind: 'missing' })
  expect(await showSecret(database.db, arjun, id, house.clock.now())).toBeUndefined()
  await perform(house, noor, revokeToken, { id })
  expect(await opens(secret)).toBeUndefined()
})

test('a visitor has no tokens', async () => {
  const reason = { kind: 'forbidden', message: 'Sign in first: this is for people of the department.' }
  expect(await refused(perform(house, visitor, makeToken, wanted))).toMatchObject(reason)
  expect(await refused(ask(house, visitor, listTokens, {}))).toMatchObject(reason)
})

test.each(['', 'fh_', 'fh_x', "fh_' or true --", 'x'.repeat(54), '\u0000', 'fh_'.repeat(100_000)])(
  'a made-up token is told without a query: %.20s',
  async (secret) => {
    const nowhere = new Proxy(database.db, {
      get: () => {
        throw new Error('asked the database')
      },
    })
    expect(await personOfToken(nowhere, secret, house.clock.now())).toBeUndefined()
  },
)

test('of a good token a single other letter opens nothing', async () => {
  const { secret } = await make()
  for (const at of [3, 20, 45, 46, 53]) {
    const other = secret[at] === 'a' ? 'b' : 'a'
    expect(await opens(secret.slice(0, at) + other + secret.slice(at + 1))).toBeUndefined()
  }
  expect(await opens(newTokenSecret())).toBeUndefined()
})

test('somebody who left acts through no token', async () => {
  const kaja = await insertTestPerson(database.db, { handle: 'kaja' })
  const { secret } = await make(kaja)
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: kaja.id, at: house.clock.now() })
    .execute()
  expect(await opens(secret)).toBeUndefined()
})

test('the last use is kept to the minute', async () => {
  const { id, secret } = await make()
  const start = house.clock.now()
  const lastUse = async () =>
    (await ask(house, linh, listTokens, {})).tokens.find((token) => token.id === id)?.lastUsedAt
  expect(await lastUse()).toBeUndefined()
  await opens(secret, start)
  await opens(secret, start.add({ seconds: 59 }))
  expect(await lastUse()).toEqual(start)
  await opens(secret, start.add({ seconds: 60 }))
  expect(await lastUse()).toEqual(start.add({ seconds: 60 }))
})

test('a screen shows the secret once, to its owner, soon after it was made', async () => {
  const { id } = await make()
  const now = house.clock.now()
  const secret = (await showSecret(database.db, linh, id, now)) ?? ''
  expect((await opens(secret))?.id).toBe(linh.id)
  expect(await showSecret(database.db, linh, id, now)).toBeUndefined()

  const used = await make()
  await opens(used.secret)
  expect(await showSecret(database.db, linh, used.id, now)).toBeUndefined()
  const old = await make()
  expect(await showSecret(database.db, linh, old.id, now.add({ minutes: 11 }))).toBeUndefined()
})

test('sent twice with one key there is one token', async () => {
  const before = (await ask(house, linh, listTokens, {})).tokens.length
  const first = await perform(house, linh, makeToken, wanted, { key: 'twice' })
  const second = await perform(house, linh, makeToken, wanted, { key: 'twice' })
  expect(second.repeated).toBe(true)
  expect(second.result).toEqual({ id: first.result.id })
  expect((await ask(house, linh, listTokens, {})).tokens.length).toBe(before + 1)
})

test('quotes, markup and SQL in a name stay what they are', async () => {
  const name = `'); drop table tokens; -- <script>alert(1)</script>`
  const { id } = await make(linh, { name, scopes: 'a.b' })
  expect((await ask(house, linh, listTokens, {})).tokens.find((token) => token.id === id)?.name).toBe(name)
})

test('a token works only as long as the one it was made with', async () => {
  const first = await make(linh, { name: 'first', scopes: ['tokens.make', 'read'] })
  const bearer = await opens(first.secret)
  // A program makes none any more; those that programs made before go on.
  const made = { name: 'second', scopes: ['read'] }
  const second = await insertToken(database.db, bearer ?? visitor, made, house.clock.now())
  const third = second.secret
  expect(await opens(third)).toMatchObject({ handle: 'linh', scopes: ['read'] })
  await perform(house, linh, revokeToken, { id: first.id })
  expect(await opens(third)).toBeUndefined()
})
