/**
 * Campaigns of the types that pages define: planned on a day, by a team, in a channel; moved, called off, and held to
 * the limits that speak of them.
 */
import { admitCampaign } from './admit-campaign.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { campaignFacts } from './campaign-facts.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { campaignConcerns } from './concerns.ts'
import { dueForMe } from './due-for-me.ts'
import { handOverCampaign } from './hand-over-campaign.ts'
import { heldCampaigns } from './held-campaigns.ts'
import { asHolders } from './holders.ts'
import { boundByType } from './bound-by-type.ts'
import { campaignType } from './kinds/campaign-type.ts'
import { listCampaigns } from './list-campaigns.ts'
import { moveCampaign } from './move-campaign.ts'
import { planCampaign } from './plan-campaign.ts'
import { restoreCampaign } from './restore-campaign.ts'
import { sampleSteps } from './sample.ts'
import { campaignScreen, campaignsScreen, newCampaignScreen } from './screens.tsx'
import { serveLines } from './serve-lines.ts'
import { showCampaign } from './show-campaign.ts'

export const campaigns = {
  name: 'campaigns',
  kinds: [campaignType],
  operations: [planCampaign, moveCampaign, handOverCampaign, cancelCampaign, restoreCampaign, admitCampaign],
  held: [heldCampaigns],
  questions: [listCampaigns, showCampaign],
  screens: [newCampaignScreen, campaignsScreen, campaignScreen],
  followers: [serveLines],
  limitSubject: asHolders,
  approvalSubject: asApprovalSubject,
  records: [asHolders],
  factKind: campaignFacts,
  binds: [boundByType],
  home: [dueForMe],
  concerns: [campaignConcerns],
  sample: sampleSteps,
  actions: [
    {
      title: 'Plan a campaign',
      href: '/-/campaigns/new',
      words: ['new', 'book', 'schedule', 'paid social', 'event', 'webcast'],
      act: planCampaign,
      when: campaignType,
      asks: true,
    },
  ],
  menu: [{ href: '/-/campaigns', title: 'Campaigns', key: 'c', when: campaignType, inside: true }],
}

export { admitCampaign, cancelCampaign, handOverCampaign, moveCampaign, planCampaign, restoreCampaign }
