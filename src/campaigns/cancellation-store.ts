import type { Db } from '#kernel'

/** Takes back that a campaign was ended; the journal keeps that it was. */
export async function deleteCancellation(db: Db, campaignId: string): Promise<void> {
  await db.deleteFrom('campaign_cancellations').where('campaign_id', '=', campaignId).execute()
}
