import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFresh, visitor, type Person } from '#kernel'
import { insertTestPerson, openTestDatabase, type TestDatabase } from '#testing'
import {
  endOtherSessions,
  endSession,
  personOfSession,
  sessionsVisibleTo,
  startSession,
} from './session-store.ts'

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
  expect(await personOfSession(database.db, secret, start)).toEqual({
    ...linh,
    session: id,
    provedAt: start,
  })
})

test('it stays signed in while it comes back within 30 days, and not a moment longer', async () => {
  const { secret } = await startSession(database.db, linh, start)
  expect(await personOfSession(database.db, secret, days(29))).toBeDefined()
  expect(await personOfSession(database.db, secret, days(58))).toBeDefined()
  expect(await personOfSession(database.db, secret, days(88))).toBeUndefined()

  const left = await startSession(database.db, linh, start)
  expect(await personOfSession(database.db, left.secret, days(30))).toBeUndefined()
})

test('coming back writes at most once in five minutes', async () => {
  const { id, secret } = await startSession(database.db, linh, start)
  const used = async () =>
    (
      await database.db
        .selectFrom('sessions')
        .select('last_used_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).last_used_at
  await personOfSession(database.db, secret, start.add({ minutes: 4 }))
  expect(await used()).toBeNull()
  await personOfSession(database.db, secret, start.add({ minutes: 5 }))
  expect(await used()).toEqual(start.add({ minutes: 5 }))
})

test('after half a year it is signed out, however often it comes back', async () => {
  const { secret } = await startSession(database.db, linh, start)
  for (let day = 20; day < 180; day += 20)
    expect(await personOfSession(database.db, secret, days(day))).toBeDefined()
  expect(await personOfSession(database.db, secret, days(180))).toBeUndefined()
})

test('who signed in within ten minutes is known to be who they are', async () => {
  const { secret } = await startSession(database.db, linh, start, { how: 'code' })
  const [soon, late] = [start.add({ minutes: 9 }), start.add({ minutes: 10 })]
  const by = (await personOfSession(database.db, secret, late)) ?? visitor
  expect([isFresh(by, soon), isFresh(by, late)]).toEqual([true, false])
})

test('one sees one’s own browsers, with how and where one signed in', async () => {
  const ana = await insertTestPerson(database.db, { handle: 'ana' })
  const { id, secret } = await startSession(database.db, ana, start, {
    how: 'code',
    device: 'Firefox on a Mac',
  })
  await startSession(database.db, ana, start.subtract({ hours: 1 }))
  const by = (await personOfSession(database.db, secret, start)) ?? visitor
  const seen = await sessionsVisibleTo(database.db, by, start)
  expect(seen).toHaveLength(2)
  expect(seen[0]).toMatchObject({ id, how: 'code', device: 'Firefox on a Mac', here: true })
  expect(seen[1]?.here).toBe(false)
  expect(await endOtherSessions(database.db, by)).toEqual([seen[1]?.id])
  expect(await personOfSession(database.db, secret, start)).toBeDefined()
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
