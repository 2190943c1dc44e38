import { sql } from 'kysely'
import type { Db, Heard } from '#kernel'

/** Acts on requests and on what hangs on them. */
const onRequests = /^(?:requests|attachments|approvals)\./

/**
 * Whether an entry is about a request that is closed to others, itself or by an approval for it: programs elsewhere hear
 * nothing of it. What was refused names no request, so nobody can tell whether it was one of these. Asked as the house.
 */
export async function withheldEntry(
  db: Db,
  { subject, operation, outcome, facts }: Pick<Heard, 'subject' | 'operation' | 'outcome' | 'facts'>,
): Promise<boolean> {
  if (!subject) return outcome !== 'done' && onRequests.test(operation)
  const id = subject.kind === 'requests' ? subject.id : facts['of'] === 'requests' && facts['about']
  if (typeof id !== 'string') return false
  const { rows } = await sql`select 1 from requests where id = ${id} and closed_to_others`.execute(db)
  return rows.length > 0
}
