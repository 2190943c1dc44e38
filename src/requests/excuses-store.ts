import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Why a request lacks what its page asks for, and who said so. */
export async function excusesOf(
  db: Db,
  requestId: string,
): Promise<readonly { readonly why: string; readonly by: string }[]> {
  const { rows } = await sql<{ why: string; by: string }>`
    select x.why, p.name as by from request_excuses x join persons p on p.id = x.by
    where x.request_id = ${requestId} order by x.at, x.id`.execute(db)
  return rows
}
