import { sql } from 'kysely'
import type { Db } from '#kernel'

const kept = [
  'notices',
  'notice_mutes',
  'notice_choices',
  'notice_times',
  'notice_threads',
  'notice_stops',
  'notice_replies',
  'outbox',
]

/** Forgets what somebody was told and chose to be told. */
export async function dropNotices(db: Db, personId: string): Promise<void> {
  for (const table of kept)
    await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(db)
}
