import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, systemPerson, transactionOf, visitor, type Person } from '#kernel'
import {
  insertTestPerson,
  openTestDatabase,
  refusalOf,
  testHouse,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { contributed } from '../../app.ts'
import { endLinks, unlink } from './identity-store.ts'
import { openIdProvider } from './provider.ts'
import { answerPermit, signInWithProvider } from './sign-in-with-provider.ts'

const settings = {
  issuer: 'https://id.example',
  clientId: 'handbook',
  name: 'Keyring',
  scopes: 'openid',
  adminGroup: 'admins',
  groupsClaim: 'groups',
  startClaim: 'start_date',
  lastDayClaim: 'last_day',
  join: false,
  trustsUnverified: false,
}
const provider = openIdProvider(settings)
const act = signInWithProvider({ url: () => '', openId: () => provider, spoken: () => [] })

let database: TestDatabase
let house: TestHouse
let kaja: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  kaja = await insertTestPerson(database.db, { handle: 'kaja' })
  await database.asOwner(
    `select set_config('firsthand.kind', 'system', false); insert into personal (person_id, email) values ('${kaja.id}', 'kaja@a.example')`,
  )
})
afterAll(() => database.close())

const claims = { sub: 'k1', email: 'kaja@a.example', email_verified: true }
const come = (input: object) => perform(house, visitor, act, { permit: answerPermit, ...input })
const lastEntry = () =>
  database.db
    .selectFrom('journal')
    .select(['operation', 'outcome', 'facts'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

test('nobody signs in by saying what a provider would', async () => {
  for (const permit of [undefined, '', 'x', 'ü'.repeat(43), 'a'.repeat(43)])
    expect((await refusalOf(perform(house, visitor, act, { permit, claims }))).kind).toBe('forbidden')
})

test('what came to nothing is a line of the journal with its reason, and with nothing of what was claimed', async () => {
  await refusalOf(come({ claims: { ...claims, sub: 'z', email: 'zoe@a.example' } }))
  expect(await lastEntry()).toMatchObject({ outcome: 'refused', facts: { why: 'unknown' } })
  await refusalOf(come({ fault: 'disbelieved', code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }))
  expect(await lastEntry()).toMatchObject({
    facts: { why: 'disbelieved', code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
  })
  const { rows } = await database
    .asOwner(`select facts::text as said from journal`)
    .then((found) => ({ rows: found }))
  expect(JSON.stringify(rows)).not.toContain('a.example')
})

test('the last administrator stays one, whatever the group says', async () => {
  const kind = async () =>
    (await database.db.selectFrom('persons').select('kind').where('id', '=', kaja.id).executeTakeFirst())
      ?.kind
  await come({ claims: { ...claims, groups: ['admins'] } })
  expect(await kind()).toBe('admin')
  await come({ claims: { ...claims, groups: [] } })
  expect(await kind()).toBe('admin')
  await insertTestPerson(database.db, { handle: 'noor', kind: 'admin' })
  await come({ claims: { ...claims, groups: [] } })
  expect(await kind()).toBe('member')
})

test('somebody who left is not signed in, by their account or by their address', async () => {
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: kaja.id, at: house.clock.now() })
    .execute()
  for (const sub of ['k1', 'k2'])
    expect((await refusalOf(come({ claims: { ...claims, sub } }))).message).toContain(
      'Your account here has ended',
    )
})

test('who left and is back comes in by their address, not by the account they had', async () => {
  await transactionOf(database.db, systemPerson, (tx) => endLinks(tx, [kaja.id], house.clock.now()))
  await database.asOwner(`update departures set returned_at = at`)
  const other = { ...claims, email: 'kim@a.example' }
  expect((await refusalOf(come({ claims: other }))).message).toContain('Nobody here has the address')
  const { email: _, ...nameless } = claims
  expect((await refusalOf(come({ claims: nameless }))).message).toContain('It says no address of yours')
  expect((await come({ claims })).result).toMatchObject({ session: expect.any(String) })
  expect((await come({ claims: other })).result).toMatchObject({ session: expect.any(String) })
})

const joining = signInWithProvider({
  url: () => '',
  openId: () => openIdProvider({ ...settings, join: true }),
  spoken: () => [],
})
const join = (sub: string, email: string, more = {}) =>
  perform(house, visitor, joining, {
    permit: answerPermit,
    claims: { sub, email, email_verified: true, ...more },
  })
const handles = async () =>
  (await database.db.selectFrom('persons').select('handle').orderBy('handle').execute()).map(
    ({ handle }) => handle,
  )

test('four browsers of one new account at one moment bring one person', async () => {
  const came = await Promise.allSettled(Array.from({ length: 4 }, () => join('n1', 'nils@a.example')))
  expect(came.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'fulfilled'))
  expect((await handles()).filter((handle) => handle.startsWith('nils'))).toEqual(['nils'])
})

test('two newcomers who would have one handle get two, also at one moment', async () => {
  await Promise.all([join('o1', 'olga@a.example'), join('o2', 'olga@b.example')])
  expect((await handles()).filter((handle) => handle.startsWith('olga'))).toEqual(['olga', 'olga-2'])
})

test('whoever was put out and emptied does not join again by the address they had', async () => {
  await join('p1', 'Petra@a.example')
  const petra = await database.db
    .selectFrom('persons')
    .selectAll()
    .where('handle', '=', 'Petra')
    .executeTakeFirstOrThrow()
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: petra.id, at: house.clock.now(), by: kaja.id, why: 'x' })
    .execute()
  const emptied = contributed.operations.find(({ name }) => name === 'people.erase')
  if (!emptied) throw new Error('nothing empties what is private')
  await perform(house, { ...kaja, kind: 'admin' }, emptied, { handle: 'Petra' })
  await transactionOf(database.db, systemPerson, (tx) => unlink(tx, petra.id))
  for (const [sub, email] of [
    ['p1', 'petra@a.example'],
    ['p2', 'PETRA@A.example'],
  ] as const)
    expect((await refusalOf(join(sub, email))).message).toContain('Your account here has ended')
  const kept = await database.asOwner('select to_jsonb(e)::text as row from erasures e')
  expect(JSON.stringify(kept)).not.toContain('a.example')
})
