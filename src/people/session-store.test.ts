import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '#kernel'
import { insertTestPerson, openTestDatabase, type TestDatabase } from '#testing'
import { endSession, personOfSession, startSession } from './session-store.ts'

let database: TestDatabase
let linh: Person
beforeAll(async () => {
  database = await openTestDatabase()
  linh = await insertTestPerson(database.db, {
    handle: 'linh',
    name: 'Linh Tran',
    title: 'Campaign Manager',
    team: 'field-apac',
    region: 'apac',
  })
})
afterAll(() => database.close())

const start = Temporal.Instant.from('2027-01-14T09:00:00Z')
const days = (many: number) => start.add({ hours: 24 * many })

test('a browser that is signed in is the person it signed in, with team, title and region', async () => {
  const { id, secret } = await startSession(database.db, linh, start)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await personOfSession(database.db, secret, start)).toEqual({ ...linh, session: id })
})

test('it stays signed in while it comes back within 30 days, and not a moment longer', async () => {
  const { secret } = await startSession(database.db, linh, start)
  expect(await personOfSession(database.db, secret, days(29))).toBeDefined()
  expect(await personOfSession(database.db, secret, days(58))).toBeDefined()
  expect(await personOfSession(database.db, secret, days(88))).toBeUndefined()

  const left = await startSession(database.db, linh, start)
  expect(await personOfSession(database.db, left.secret, days(30))).toBeUndefined()
})

test('coming back writes at most once a day', async () => {
  const { id, secret } = await startSession(database.db, linh, start)
  const ends = async () =>
    (
      await database.db
        .selectFrom('sessions')
        .select('ends_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).ends_at
  await personOfSession(database.db, secret, start.add({ hours: 24 }))
  expect(await ends()).toEqual(days(30))
  await personOfSession(database.db, secret, start.add({ hours: 25 }))
  expect(await ends()).toEqual(days(31).add({ hours: 1 }))
})

test('signing out ends this browser and no other', async () => {
  const laptop = await startSession(database.db, linh, start)
  const phone = await startSession(database.db, linh, start)
  await endSession(database.db, laptop.secret)
  expect(await personOfSession(database.db, laptop.secret, start)).toBeUndefined()
  expect(await personOfSession(database.db, phone.secret, start)).toBeDefined()
})

test('somebody who left is signed in nowhere', async () => {
  const kaja = await insertTestPerson(database.db, { handle: 'kaja' })
  const { secret } = await startSession(database.db, kaja, start)
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: kaja.id, at: start })
    .execute()
  expect(await personOfSession(database.db, secret, start)).toBeUndefined()
})

test.each(['', 'x', "' or 1=1 --", '<script>', 'a'.repeat(43), '0'.repeat(100_000), 'ü'.repeat(43)])(
  'a made-up secret opens nothing: %.20s',
  async (secret) => {
    expect(await personOfSession(database.db, secret, start)).toBeUndefined()
  },
)

test('sessions that ended are forgotten when the next begins', async () => {
  const { id } = await startSession(database.db, linh, start)
  await startSession(database.db, linh, days(400))
  const rows = await database.db.selectFrom('sessions').select('id').where('id', '=', id).execute()
  expect(rows).toEqual([])
})
