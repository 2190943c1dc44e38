import type { LimitSubject } from '#limits'
import { whose } from './kept-elsewhere.ts'
import { campaignsByIdVisibleTo, type Campaign } from './store.ts'

/** Address of a campaign's own screen. */
export const campaignHref = ({ number }: Pick<Campaign, 'number'>): string => `/-/campaigns/${number}`

/** Campaigns as limits show them where they hold places. */
export const asHolders: LimitSubject = {
  of: 'campaigns',
  describe: async (look, ids) =>
    new Map(
      (await campaignsByIdVisibleTo(look.db, look.by, ids)).map((campaign) => [
        campaign.id,
        { title: campaign.name, href: campaignHref(campaign), who: whose(campaign) },
      ]),
    ),
}
