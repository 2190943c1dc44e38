import { sql } from 'kysely'
import type { Db, Heard } from '#kernel'

/** Whether an entry is about a request that is closed to others: programs elsewhere hear nothing of it. Asked as the house. */
export async function withheldEntry(db: Db, { subject }: Pick<Heard, 'subject'>): Promise<boolean> {
  if (subject?.kind !== 'requests') return false
  const { rows } = await sql`
    select 1 from requests where id = ${subject.id} and closed_to_others`.execute(db)
  return rows.length > 0
}
