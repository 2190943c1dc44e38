import type { Act, Db } from '#kernel'
import type { Outcome } from './request.ts'

/** Ends a request: how, who, when and why. */
export async function endRequest(
  { db, by, now }: Act,
  requestId: string,
  end: {
    readonly outcome: Outcome
    readonly why?: string | undefined
    readonly duplicateOf?: string | undefined
  },
): Promise<void> {
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

export async function unblock(db: Db, requestId: string, blockedBy: string): Promise<void> {
  await db
    .deleteFrom('request_blocks')
    .where('request_id', '=', requestId)
    .where('blocked_by', '=', blockedBy)
    .execute()
}
