import type { Db } from '#kernel'

/** Takes back that a campaign was ended; the journal keeps that it was. */
export async function deleteCancellation(db: Db, campaignId: string): Promise<void> {
  await db.deleteFrom('campaign_cancellations').where('campaign_id', '=', campaignId).execute()
}

/** Why a campaign is called off, in the words of who did it; undefined where it is not. */
export async function lastReason(db: Db, campaignId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('campaign_cancellations')
    .select('why')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.why
}
