import { dayInWords } from '#design'
import type { Held } from '#people'
import { campaignHref } from './holders.ts'
import { todayFor } from './start-day.ts'
import { comingCampaignsOf } from './hand-over-store.ts'

/** Campaigns that somebody planned and that are still to come. */
export const heldCampaigns: Held = {
  of: 'campaigns',
  about: 'Hand it over there: it keeps its place.',
  async load(look, person) {
    const today = todayFor(look)
    const coming = await comingCampaignsOf(look.db, look.by, person.id, today)
    return coming.map((campaign) => ({
      says: `${campaign.name}, starts ${dayInWords(campaign.startsOn, today)}`,
      href: `${campaignHref(campaign)}#hand-over`,
    }))
  },
}
