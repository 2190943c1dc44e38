import { sql } from 'kysely'
import type { Db } from '#kernel'

/** What is kept of somebody's password; only they and Firsthand itself may see it. */
export async function passwordHash(
  db: Db,
  personId: string,
): Promise<{ readonly hash: string; readonly setAt: Temporal.Instant } | undefined> {
  const row = await db
    .selectFrom('passwords')
    .select(['hash', 'set_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && { hash: row.hash, setAt: row.set_at }
}

/** Sets or changes it. */
export async function keepPassword(
  db: Db,
  personId: string,
  hash: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into passwords (person_id, hash, set_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`.execute(db)
}

/** Hashes it anew in the same place, as is usual now. */
export async function renewHash(db: Db, personId: string, hash: string): Promise<void> {
  await db.updateTable('passwords').set({ hash }).where('person_id', '=', personId).execute()
}

export async function dropPasswords(db: Db, personIds: readonly string[]): Promise<void> {
  await db.deleteFrom('passwords').where('person_id', 'in', personIds).execute()
}

export async function dropPassword(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('passwords').where('person_id', '=', personId).execute()
}
