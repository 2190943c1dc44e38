import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { Thing } from './notice.ts'

/** One name for a letter that came as an answer about a thing, whoever carries it however often. */
export const messageHash = (messageId: string, raw: Uint8Array, { kind, id }: Thing): string =>
  createHash('sha256')
    .update(messageId === '' ? raw : messageId)
    .update(` ${kind}/${id}`)
    .digest('hex')

/** Keeps that an answer came; false where it came before. */
export async function keepReply(
  db: Db,
  {
    personId,
    thing,
    message,
  }: { readonly personId: string; readonly thing: Thing; readonly message: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    insert into notice_replies (id, person_id, thing_kind, thing_id, message, at)
    values (${newId(now)}, ${personId}, ${thing.kind}, ${thing.id}, ${message}, ${now})
    on conflict do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Keeps that somebody is told what became of their answer; false where they were before. */
export async function keepAnswered(
  db: Db,
  personId: string,
  message: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update notice_replies set answered_at = ${now}
    where person_id = ${personId} and message = ${message} and answered_at is null returning id`.execute(db)
  return rows.length > 0
}

/** Whether an answer that was kept came since a moment. */
export async function repliedSince(
  db: Db,
  personId: string,
  message: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    select from notice_replies where person_id = ${personId} and message = ${message} and at > ${since}`.execute(
    db,
  )
  return rows.length > 0
}

/** How many answers of somebody came since a moment. */
export async function repliesSince(db: Db, personId: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from notice_replies where person_id = ${personId} and at > ${since}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
