import { sql } from 'kysely'
import type { Db } from '#kernel'

/**
 * Reads or writes private rows as the house, within the transaction of somebody who may not: for what the house itself
 * decides to keep or to tell of them. Whoever asked is back when it is done.
 */
export async function asHouse<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ kind: string | null }>`
    select current_setting('firsthand.kind', true) as kind`.execute(db)
  await sql`select set_config('firsthand.kind', 'system', true)`.execute(db)
  const result = await work()
  await sql`select set_config('firsthand.kind', ${rows[0]?.kind ?? ''}, true)`.execute(db)
  return result
}
