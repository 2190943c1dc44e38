import { sql } from 'kysely'
import type { Act, Db } from '#kernel'

/** What a comment said before a change. */
export interface Earlier {
  readonly version: number
  /** Markdown. */
  readonly body: string
  /** When it was changed. */
  readonly until: Temporal.Instant
}

/** What comments of a request said before, by their numbers, the first first; only to those who may see the request. */
export async function earlierOf(
  db: Db,
  requestId: string,
  most = 1000,
): Promise<ReadonlyMap<number, readonly Earlier[]>> {
  const { rows } = await sql<Earlier & { readonly of: number }>`
    select number as of, version, body, at as until from request_comment_versions
    where request_id = ${requestId} order by number, version limit ${most}`.execute(db)
  const ofEach = Map.groupBy(rows, ({ of }) => of)
  const bare = ({ version, body, until }: Earlier): Earlier => ({ version, body, until })
  return new Map([...ofEach].map(([number, all]) => [number, all.map(bare)]))
}

/** A comment as it stands: the request is locked, so nobody changes it meanwhile. */
export interface Standing {
  readonly number: number
  readonly body: string
  readonly version: number
  readonly by: { readonly id: string; readonly name: string }
  readonly takenBack: boolean
}

/** Undefined where there is no such comment. */
export async function commentNow(db: Db, requestId: string, number: number): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select c.number, c.body, c.version, c.taken_back_at is not null as "takenBack",
           jsonb_build_object('id', p.id, 'name', p.name) as by
    from request_comments c join persons p on p.id = c.by
    where c.request_id = ${requestId} and c.number = ${number}`.execute(db)
  return rows[0]
}

/** Says it otherwise; what it said before stays as a version. */
export async function reword(
  { db, now }: Act,
  requestId: string,
  { number, version, body }: Standing,
  said: string,
): Promise<void> {
  await db
    .insertInto('request_comment_versions')
    .values({ request_id: requestId, number, version, body, at: now })
    .execute()
  await db
    .updateTable('request_comments')
    .set({ body: said, version: version + 1, changed_at: now })
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .execute()
}

/** Leaves nothing of what it said, and of who thanked for it; its place stays. */
export async function unsay({ db, now }: Act, requestId: string, number: number): Promise<void> {
  for (const table of ['request_comment_versions', 'request_thanks'] as const)
    await db.deleteFrom(table).where('request_id', '=', requestId).where('number', '=', number).execute()
  await db
    .updateTable('request_comments')
    .set({ body: '', taken_back_at: now })
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .execute()
}
