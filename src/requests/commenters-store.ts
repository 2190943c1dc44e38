import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Ids of those who said something about a request. */
export async function commentersOf(db: Db, requestId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ by: string }>`
    select distinct by from request_comments where request_id = ${requestId}`.execute(db)
  return new Set(rows.map(({ by }) => by))
}

/** What a comment says now, in Markdown; row-level security lets nobody read it who may not see the request. */
export async function textOfComment(db: Db, requestId: string, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('request_comments')
    .select('body')
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.body
}
