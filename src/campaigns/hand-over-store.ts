import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { campaignsOf, seen, toCampaign, type Campaign } from './store.ts'

/** Puts a campaign into somebody else's hands. */
export async function handOverTo(db: Db, campaignId: string, personId: string): Promise<void> {
  await db.updateTable('campaigns').set({ planned_by: personId }).where('id', '=', campaignId).execute()
}

/** Campaigns that somebody planned here and that start on a day or later, soonest first. */
export async function comingCampaignsOf(
  db: Db,
  person: Person,
  plannerId: string,
  from: Temporal.PlainDate,
): Promise<readonly Campaign[]> {
  const { rows } = await campaignsOf(sql`
    ${seen(person)} and c.planned_by = ${plannerId} and c.imported_from is null and c.starts_on >= ${from}
    and not exists (select from campaign_cancellations x where x.campaign_id = c.id)`).execute(db)
  return rows.map(toCampaign).toReversed()
}
