import type { Look } from '#kernel'
import { waitsOf } from '#limits'
import type { Campaign } from './store.ts'

/** Campaigns, those that have no place with how they wait; one that was called off waits no more. */
export async function withWaits(look: Look, campaigns: readonly Campaign[]): Promise<readonly Campaign[]> {
  const ids = campaigns.map(({ id }) => id)
  const waits = await waitsOf(look.db, 'campaigns', ids, look.now)
  return campaigns.map((campaign) => {
    const waiting = waits.get(campaign.id)
    return waiting ? { ...campaign, waiting } : campaign
  })
}
