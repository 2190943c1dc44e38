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

/** It is put aside no longer. */
export async function wake(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('request_snoozes').where('request_id', '=', requestId).execute()
}
