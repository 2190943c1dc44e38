import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Excuse } from './excuse.ts'

/** Why a request lacks what its page asks for, who said so, and for what. */
export async function excusesOf(db: Db, requestId: string): Promise<readonly Excuse[]> {
  const { rows } = await sql<Excuse>`
    select x.why, p.name as by, x.given_for as "givenFor" from request_excuses x join persons p on p.id = x.by
    where x.request_id = ${requestId} order by x.at, x.id`.execute(db)
  return rows
}
