import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Whether only some may know of a request: what becomes of it is told to nobody by what it carries. */
export async function isClosedToOthers(db: Db, requestId: string): Promise<boolean> {
  const { rows } = await sql`
    select from requests where id = ${requestId} and not closed_to_others`.execute(db)
  return rows.length === 0
}

/** Every name that the type of a request has or had; none for one without a type or closed to others. */
export async function typeOfOpenRequest(db: Db, requestId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from requests r join definition_names n on n.kind = 'request' and n.identity = r.type_id
    where r.id = ${requestId} and not r.closed_to_others`.execute(db)
  return rows.map(({ name }) => name)
}
