import type { Act, Db } from '#kernel'

/** It waits for whoever asked from now on: for an answer to this comment, or to its form. */
export async function wantDetails({ db, by, now }: Act, requestId: string, comment?: number): Promise<void> {
  const row = { comment: comment ?? null, by: by.id, at: now }
  await db
    .insertInto('request_details_wanted')
    .values({ request_id: requestId, ...row })
    .onConflict((same) => same.column('request_id').doUpdateSet(row))
    .execute()
}

/** It waits for whoever asked no longer. */
export async function wantNoDetails(db: Db, requestId: string): Promise<void> {
  await db.deleteFrom('request_details_wanted').where('request_id', '=', requestId).execute()
}
