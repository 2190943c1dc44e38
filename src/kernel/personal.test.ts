import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertTestPerson, openTestDatabase, type TestDatabase } from '#testing'
import { newId } from './ids.ts'
import { systemPerson, visitor, type Person } from './person.ts'
import { transactionOf } from './transaction.ts'

let database: TestDatabase
const people: Person[] = []

beforeAll(async () => {
  database = await openTestDatabase({ size: 20 })
  for (const handle of ['linh', 'arjun', 'mei', 'noor'])
    people.push(await insertTestPerson(database.db, { handle, kind: handle === 'noor' ? 'admin' : 'member' }))
  await transactionOf(database.db, systemPerson, async (tx) => {
    for (const person of people)
      await tx
        .insertInto('personal')
        .values({ person_id: person.id, email: `${person.handle}@example.org` })
        .execute()
  })
})
afterAll(() => database.close())

const emailsSeen = (db: TestDatabase['db']) =>
  sql<{ email: string }>`select email from personal order by email`
    .execute(db)
    .then(({ rows }) => rows.map((r) => r.email))

test('nobody set means no rows', async () => {
  expect(await emailsSeen(database.db)).toEqual([])
})

test('a visitor sees no rows, a member one, an administrator all', async () => {
  const counts = await Promise.all(
    [visitor, ...people].map((person) =>
      transactionOf(database.db, person, async (tx) => (await emailsSeen(tx)).length),
    ),
  )
  expect(counts).toEqual([0, 1, 1, 1, 4])
})

test('200 interleaved readers never see each other’s rows', async () => {
  const members = people.filter((person) => person.kind === 'member')
  const readers = Array.from({ length: 200 }, (_, n) => members[n % members.length] ?? visitor)
  const seen = await Promise.all(
    readers.map((person) =>
      transactionOf(database.db, person, async (tx) => {
        const before = await emailsSeen(tx)
        await sql`select pg_sleep(0.002)`.execute(tx)
        return [...before, ...(await emailsSeen(tx))]
      }),
    ),
  )
  expect(seen).toEqual(readers.map(({ handle }) => [`${handle}@example.org`, `${handle}@example.org`]))
})

test('the person is forgotten with the transaction, on the very same connection', async () => {
  const one = await openTestDatabase({ size: 1 })
  const reader = await insertTestPerson(one.db, { handle: 'ines' })
  await transactionOf(one.db, systemPerson, (tx) =>
    tx.insertInto('personal').values({ person_id: reader.id, email: 'ines@example.org' }).execute(),
  )
  expect(await transactionOf(one.db, reader, emailsSeen)).toEqual(['ines@example.org'])
  expect(await emailsSeen(one.db)).toEqual([])
  await one.close()
})

test('the application can neither change the journal nor put row-level security off', async () => {
  await expect(sql`delete from journal`.execute(database.db)).rejects.toThrow('permission denied')
  await expect(sql`update rulings set quote = ''`.execute(database.db)).rejects.toThrow('permission denied')
  await expect(sql`alter table personal disable row level security`.execute(database.db)).rejects.toThrow(
    'owner',
  )
  const id = newId(Temporal.Instant.from('2027-01-14T09:00:00Z'))
  await expect(
    transactionOf(database.db, visitor, (tx) =>
      tx.insertInto('personal').values({ person_id: id, email: 'x' }).execute(),
    ),
  ).rejects.toThrow('row-level security')
})
