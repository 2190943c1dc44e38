import { sql } from 'kysely'
import type { Act, Db } from '#kernel'
import { earlierOf, type Earlier } from './earlier-store.ts'
import type { Somebody } from './request.ts'

/** Something said about a request. */
export interface Comment {
  readonly number: number
  /** Number of the comment that its thread begins with. */
  readonly thread?: number
  /** Markdown. */
  readonly body: string
  readonly by: Somebody
  readonly at: Temporal.Instant
  /** Counts the changes of what it says. */
  readonly version: number
  readonly changedAt?: Temporal.Instant
  /** Since then it says nothing. */
  readonly takenBackAt?: Temporal.Instant
  /** What it said before each change, the first first. */
  readonly earlier: readonly Earlier[]
  /** Who thanked for it, the first one first. */
  readonly thanks: readonly Somebody[]
}

/** Says something; answers the comment's number. The request is locked, so numbers have no gaps. */
export async function insertComment(
  { db, by, now }: Act,
  comment: {
    readonly id: string
    readonly requestId: string
    readonly thread?: number | undefined
    readonly body: string
  },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into request_comments (id, request_id, number, thread, body, by, at)
    select ${comment.id}, ${comment.requestId}, coalesce(max(number), 0) + 1, ${comment.thread ?? null}::int,
           ${comment.body}, ${by.id}, ${now}
    from request_comments where request_id = ${comment.requestId} returning number`.execute(db)
  return rows[0]?.number ?? 1
}

/** What was said, oldest first; row-level security lets nobody read it who may not see the request. */
export async function commentsOf(db: Db, requestId: string, most = 500): Promise<readonly Comment[]> {
  const { rows } = await sql<{
    number: number
    thread: number | null
    body: string
    by: Somebody
    at: Temporal.Instant
    version: number
    changed_at: Temporal.Instant | null
    taken_back_at: Temporal.Instant | null
    thanks: Somebody[] | null
  }>`
    select c.number, c.thread, c.body, c.at, c.version, c.changed_at, c.taken_back_at,
           jsonb_build_object('id', p.id, 'handle', p.handle, 'name', p.name) as by,
           (select jsonb_agg(jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name) order by t.at, o.id)
            from request_thanks t join persons o on o.id = t.person_id
            where t.request_id = c.request_id and t.number = c.number) as thanks
    from request_comments c join persons p on p.id = c.by
    where c.request_id = ${requestId} order by c.number limit ${most}`.execute(db)
  const earlier = rows.some(({ version }) => version > 1) ? await earlierOf(db, requestId) : undefined
  return rows.map(({ number, thread, changed_at, taken_back_at, thanks, ...row }) => ({
    ...row,
    number,
    ...(thread !== null && { thread }),
    ...(changed_at && { changedAt: changed_at }),
    ...(taken_back_at && { takenBackAt: taken_back_at }),
    earlier: earlier?.get(number) ?? [],
    thanks: thanks ?? [],
  }))
}

/** Which thread a comment belongs to; undefined where there is no such comment. */
export async function threadOf(db: Db, requestId: string, number: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('request_comments')
    .select(['number', 'thread'])
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && (row.thread ?? row.number)
}
