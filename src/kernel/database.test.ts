import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#testing'

test('a connection that is cut while an act holds it fails the act, not the house', async () => {
  const database = await openTestDatabase({ size: 2 })
  const cut = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await database.asOwner('select pg_terminate_backend($1)', [rows[0]?.pid])
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(tx)
  })
  await expect(cut).rejects.toThrow(/connection/i)
  expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  await database.close()
})

test('instants and days come back as Temporal, large numbers as numbers', async () => {
  const database = await openTestDatabase({ size: 1 })
  const at = Temporal.Instant.from('2027-01-14T09:00:00.123456Z')
  const { rows } = await sql<{ at: Temporal.Instant; day: Temporal.PlainDate; much: number }>`
    select ${at}::timestamptz as at, ${Temporal.PlainDate.from('2028-02-29')}::date as day, 9007199254740991::bigint as much
  `.execute(database.db)
  expect([rows[0]?.at.toString(), rows[0]?.day.toString(), rows[0]?.much]).toEqual([
    '2027-01-14T09:00:00.123456Z',
    '2028-02-29',
    9007199254740991,
  ])
  await database.close()
})
