import { everNamed } from '#kernel'
import type { LimitSubject } from '#limits'
import { peopleById, region } from '#people'
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
  async around(look, ids) {
    const campaigns = await campaignsByIdVisibleTo(look.db, look.by, ids)
    const regions = await everNamed(look, region)
    const planners = await peopleById(
      look.db,
      look.by,
      campaigns.map(({ plannedBy }) => plannedBy.id),
    )
    return new Map(
      campaigns.map(({ id, region: where = '', plannedBy }) => [
        id,
        { region: regions.get(where)?.name, requester: planners.get(plannedBy.id) },
      ]),
    )
  },
}
