import type { Db } from '#kernel'
import { insertCancellation, type Campaign } from './store.ts'

/** Changes a campaign to what is heard of it where it is kept. */
export async function changeImported(
  db: Db,
  campaign: Pick<Campaign, 'id' | 'name' | 'type' | 'channel' | 'teamId' | 'team' | 'places' | 'startsOn'> & {
    readonly region: string | undefined
  },
): Promise<void> {
  const { id, name, type, channel, teamId, team, region, places, startsOn } = campaign
  await db
    .updateTable('campaigns')
    .set({ name, type, channel, team_id: teamId, team, region: region ?? null })
    .set({ places: [...places], starts_on: startsOn })
    .where('id', '=', id)
    .execute()
}

/** Keeps that a campaign was called off where it is kept, or that it is not any more. */
export async function keepCancellation(
  db: Db,
  campaignId: string,
  cancellation: { readonly by: string; readonly at: Temporal.Instant; readonly why: string } | undefined,
): Promise<void> {
  await db.deleteFrom('campaign_cancellations').where('campaign_id', '=', campaignId).execute()
  if (cancellation) await insertCancellation(db, { campaignId, ...cancellation })
}
