import { sql } from 'kysely'
import type { Act, Db } from '#kernel'
import { giveBackPlaces } from './places.ts'
import type { Outcome } from './request.ts'

/** Ends a request: how, who, when and why; what it held under limits is free again. */
export async function endRequest(
  act: Act,
  requestId: string,
  end: {
    readonly outcome: Outcome
    readonly why?: string | undefined
    readonly duplicateOf?: string | undefined
  },
): Promise<void> {
  const { db, by, now } = act
  await db
    .insertInto('request_ends')
    .values({
      request_id: requestId,
      outcome: end.outcome,
      why: end.why ?? null,
      duplicate_of: end.duplicateOf ?? null,
      by: by.id,
      at: now,
    })
    .execute()
  await db.updateTable('requests').set({ ended_at: now }).where('id', '=', requestId).execute()
  await wake(db, requestId)
  await giveBackPlaces(act, requestId)
}

/** Takes back that it ended; the journal keeps that it had. */
export async function openAgain(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('request_ends').where('request_id', '=', requestId).execute()
  await db.updateTable('requests').set({ ended_at: null }).where('id', '=', requestId).execute()
}

/** Somebody sees to it from now on. */
export async function accept({ db, by, now }: Act, requestId: string): Promise<void> {
  await db
    .insertInto('request_acceptances')
    .values({ request_id: requestId, by: by.id, at: now })
    .onConflict((same) => same.doNothing())
    .execute()
}

/** It is accepted no longer. */
export async function unaccept(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('request_acceptances').where('request_id', '=', requestId).execute()
}

/** Puts it aside until a day. */
export async function snooze(
  { db, by, now }: Act,
  requestId: string,
  untilOn: Temporal.PlainDate,
): Promise<void> {
  const row = { until_on: untilOn, by: by.id, at: now }
  await db
    .insertInto('request_snoozes')
    .values({ request_id: requestId, ...row })
    .onConflict((same) => same.column('request_id').doUpdateSet(row))
    .execute()
}

/** It is put aside no longer. */
export async function wake(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('request_snoozes').where('request_id', '=', requestId).execute()
}

/** It waits for another one. */
export async function block({ db, by, now }: Act, requestId: string, blockedBy: string): Promise<void> {
  await db
    .insertInto('request_blocks')
    .values({ request_id: requestId, blocked_by: blockedBy, by: by.id, at: now })
    .onConflict((same) => same.doNothing())
    .execute()
}

/** It waits for that one no longer; false where it did not. */
export async function unblock(db: Db, requestId: string, blockedBy: string): Promise<boolean> {
  const { rows } = await sql`
    delete from request_blocks where request_id = ${requestId} and blocked_by = ${blockedBy} returning 1`.execute(
    db,
  )
  return rows.length > 0
}

/**
 * Lets one after the other say what waits for what, and what is the same as what, until the act ends: acts that close a ring
 * together may each be about other requests.
 */
export async function lockRings(db: Db): Promise<void> {
  await sql`select from request_rings for update`.execute(db)
}

/** Whether a request waits for another one, by way of whichever others; also of those that who acts may not see. */
export async function waitsFor(db: Db, requestId: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select waits_for(${requestId}, ${other}) as waits`.execute(db)
  return rows[0]?.waits ?? false
}

/** The one that a request is the same as in the end, by way of whichever others; itself where it is of its own. */
export async function originalOf(db: Db, requestId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select original_of(${requestId}) as id`.execute(db)
  return rows[0]?.id ?? requestId
}
