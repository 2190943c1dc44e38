import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { campaignsOf, seen, toCampaign, type Campaign } from './store.ts'

/** Puts a campaign into somebody else's hands. */
export async function handOverTo(db: Db, campaignId: string, personId: string): Promise<void> {
  await db.updateTable('campaigns').set({ planned_by: personId }).where('id', '=', campaignId).execute()
}

/** Who handed a campaign over last, when, and in whose hands it was before. */
export async function lastHandOver(db: Db, campaignId: string) {
  const { rows } = await sql<{ by: string; at: Temporal.Instant; from: string | null }>`
    select person_id as by, at, facts ->> 'from' as from from journal
    where subject_kind = 'campaigns' and subject_id = ${campaignId} and operation = 'campaigns.hand-over' and outcome = 'done'
    order by seq desc limit 1`.execute(db)
  return rows[0]
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
