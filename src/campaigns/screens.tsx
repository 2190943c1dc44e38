import { needsOf } from '#approvals'
import { screen, submits, type Choice } from '#design'
import { heardFrom } from '#facts'
import { answerIn, everNamed, forbidden, get, lookAs, type Look } from '#kernel'
import { holdersOf, team } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { besideRefusal } from './beside-refusal.ts'
import { sortNow } from './campaign-claim.ts'
import { handOverCampaign } from './hand-over-campaign.ts'
import { campaignHref } from './holders.ts'
import { campaignType } from './kinds/campaign-type.ts'
import { listCampaigns } from './list-campaigns.ts'
import { loadNewCampaign } from './load-new-campaign.ts'
import { moveCampaign } from './move-campaign.ts'
import { CampaignPage, type CampaignProps } from './pages/campaign-page.tsx'
import { CampaignsPage, type CampaignsProps } from './pages/campaigns-page.tsx'
import { NewCampaignPage, type NewCampaignProps } from './pages/new-campaign-page.tsx'
import { planCampaign } from './plan-campaign.ts'
import { restoreCampaign } from './restore-campaign.ts'
import { decidesOn, mayChange, mayRead, requesterOf } from './rights.ts'
import { showCampaign } from './show-campaign.ts'
import { todayFor } from './start-day.ts'
import type { Campaign } from './store.ts'

export const campaignsScreen = screen<CampaignsProps>({
  at: get('/campaigns'),
  title: () => 'Campaigns',
  async load({ house, by, query }) {
    const asked = Object.fromEntries([...query].filter(([, value]) => value !== ''))
    return lookAs(house, by, async (look) => {
      const { campaigns, next } = await answerIn(look, listCampaigns, asked)
      const more = next && `/-/campaigns?${new URLSearchParams({ ...asked, after: next }).toString()}`
      const teams = await everNamed(look, team)
      const types = await everNamed(look, campaignType)
      return {
        campaigns: campaigns.map((campaign) => ({
          ...campaign,
          teamTitle: teams.get(campaign.teamId)?.title ?? campaign.team,
          typeTitle: types.get(campaign.type)?.title ?? campaign.type,
        })),
        heard: await heardFrom(look, 'campaigns'),
        takesIn: by.kind === 'admin',
        today: todayFor(look),
        now: look.now,
        ...(more !== undefined && { next: more }),
      }
    })
  },
  view: (props) => <CampaignsPage {...props} />,
})

export const newCampaignScreen = screen<NewCampaignProps>({
  at: get('/campaigns/new'),
  title: () => 'Plan a campaign',
  async load(visit) {
    const permission = mayRead(visit.by)
    // Who sent a form without being signed in gets it back with what was typed.
    if (!permission.allowed && !visit.attempt) throw forbidden(permission.reason)
    return lookAs(visit.house, visit.by, (look) => loadNewCampaign(look, visit))
  },
  view: (props, frame) => NewCampaignPage(props, frame),
  submits: [submits(planCampaign, campaignHref, { beside: besideRefusal })],
})

const approvalsWorld = { subjects: () => [asApprovalSubject] }

/** So many are offered; everybody may be written. */
const mostTakers = 100

/** The others of a campaign’s team, who may plan for it. */
async function takersOf(look: Look, { plannedBy }: Campaign, name: string): Promise<readonly Choice[]> {
  const all = await holdersOf(look, [{ by: 'team', team: name }])
  return all
    .filter(({ id }) => id !== plannedBy.id)
    .slice(0, mostTakers)
    .map((person) => ({ value: person.name, label: person.handle }))
}

export const campaignScreen = screen<CampaignProps>({
  at: get('/campaigns/:number'),
  title: ({ campaign }) => campaign.name,
  load: ({ house, by, params, attempt, asked }) =>
    lookAs(house, by, async (look) => {
      const named = { number: params['number'] }
      const { campaign, rulings, reasons } = await answerIn(look, showCampaign, named)
      const whose = (await everNamed(look, team)).get(campaign.teamId)
      const types = await everNamed(look, campaignType)
      const today = todayFor(look, whose)
      const { sort } = await sortNow(look, campaign)
      const changes = !campaign.importedFrom && mayChange(by, campaign, whose).allowed
      const decides = await decidesOn(look, sort, campaign.startsOn, await requesterOf(look, campaign))
      return {
        campaign,
        rulings,
        reasons,
        needs: await needsOf(look, approvalsWorld, { kind: 'campaigns', id: campaign.id }),
        teamTitle: whose?.title ?? campaign.team,
        typeTitle: types.get(campaign.type)?.title ?? campaign.type,
        today,
        now: look.now,
        zone: whose?.value.zone ?? look.model.zone,
        decides: decides.map(({ citation }) => citation),
        mayChange: changes,
        takers: changes ? await takersOf(look, campaign, sort.team) : [],
        ...(attempt && { attempt }),
        ...(asked && { asked }),
      }
    }),
  view: (props, frame) => CampaignPage(props, frame),
  submits: [
    submits(moveCampaign, campaignHref, { beside: besideRefusal }),
    submits(handOverCampaign, campaignHref),
    submits(cancelCampaign, campaignHref),
    submits(restoreCampaign, campaignHref),
  ],
})
