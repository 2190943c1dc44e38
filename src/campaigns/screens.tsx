import { screen, submits, type Choice, type Visit } from '#design'
import { ask, get, lookAs, type KindOf, type Look } from '#kernel'
import { limit } from '#limits'
import { isAmong, team } from '#people'
import { cancelCampaign } from './cancel-campaign.ts'
import { today } from './claim.ts'
import { campaignType } from './kinds/campaign-type.ts'
import { listCampaigns } from './list-campaigns.ts'
import { moveCampaign } from './move-campaign.ts'
import { CampaignPage, type CampaignProps } from './pages/campaign-page.tsx'
import { CampaignsPage, type CampaignsProps } from './pages/campaigns-page.tsx'
import { NewCampaignPage, type NewCampaignProps } from './pages/new-campaign-page.tsx'
import { planCampaign } from './plan-campaign.ts'
import { mayChange } from './rights.ts'
import { showCampaign } from './show-campaign.ts'
import { campaignsByIdVisibleTo, campaignVisibleTo } from './store.ts'

const toCampaign = ({ number }: { readonly number: number }): string => `/-/campaigns/${number}`

const choices = (look: Look, kind: KindOf<unknown>): readonly Choice[] =>
  look.model
    .all(kind)
    .map(({ name, title }) => ({ value: name, label: title }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

const titlesOf = (look: Look, kind: KindOf<unknown>): ReadonlyMap<string, string> =>
  new Map(look.model.all(kind).map(({ name, title }) => [name, title]))

export const campaignsScreen = screen<CampaignsProps>({
  at: get('/campaigns'),
  title: () => 'Campaigns',
  async load({ house, by, query }) {
    const asked = Object.fromEntries([...query].filter(([, value]) => value !== ''))
    const { campaigns, next } = await ask(house, by, listCampaigns, asked)
    const more = next && `/-/campaigns?${new URLSearchParams({ ...asked, after: next }).toString()}`
    return lookAs(house, by, async (look) => ({
      campaigns,
      titles: { teams: titlesOf(look, team), types: titlesOf(look, campaignType) },
      today: today(look),
      ...(more !== undefined && { next: more }),
    }))
  },
  view: (props) => <CampaignsPage {...props} />,
})

export const newCampaignScreen = screen<NewCampaignProps>({
  at: get('/campaigns/new'),
  title: () => 'Plan a campaign',
  load: (visit) => lookAs(visit.house, visit.by, (look) => loadNew(look, visit)),
  view: (props, frame) => NewCampaignPage(props, frame),
  submits: [submits(planCampaign, toCampaign)],
})

async function loadNew(look: Look, { attempt, query }: Visit): Promise<NewCampaignProps> {
  const proposed = { team: look.by.team ?? '', ...Object.fromEntries(query) }
  const wanted = Number(attempt?.values['inPlaceOf'] ?? query.get('inPlaceOf') ?? Number.NaN)
  const other = Number.isSafeInteger(wanted) ? await campaignVisibleTo(look.db, look.by, wanted) : undefined
  return {
    types: choices(look, campaignType),
    teams: choices(look, team),
    proposed,
    today: today(look),
    mayDecide: look.model.all(limit).some(({ value }) => isAmong(look.model, look.by, value.approvedBy)),
    ...(attempt && { attempt }),
    ...(attempt?.since && { since: attempt.since }),
    ...(other && { inPlaceOf: other }),
    ...(attempt && (await holdersOf(look, attempt))),
  }
}

/** What holds the places that a refusal speaks of, from the facts its ruling saw. */
async function holdersOf(look: Look, { refusal }: NonNullable<Visit['attempt']>) {
  const by = refusal.ruling?.facts['by']
  const ids = (Array.isArray(by) ? by : []).map((holder) => String(holder).replace(/^campaigns\//, ''))
  if (ids.length === 0) return {}
  const rows = (await campaignsByIdVisibleTo(look.db, look.by, ids)).map((campaign) => ({
    what: campaign.name,
    href: toCampaign(campaign),
    value: campaign.plannedBy.name,
  }))
  return { holders: { heading: 'Who holds the places', rows } }
}

export const campaignScreen = screen<CampaignProps>({
  at: get('/campaigns/:number'),
  title: ({ campaign }) => campaign.name,
  async load({ house, by, params, attempt }) {
    const { campaign, rulings } = await ask(house, by, showCampaign, { number: params['number'] })
    return lookAs(house, by, async (look) => ({
      campaign,
      rulings,
      teamTitle: look.model.find(team, campaign.team)?.title ?? campaign.team,
      typeTitle: look.model.find(campaignType, campaign.type)?.title ?? campaign.type,
      today: today(look),
      mayChange: mayChange(by, campaign, look.model.find(team, campaign.team)).allowed,
      ...(attempt && { attempt }),
    }))
  },
  view: (props, frame) => CampaignPage(props, frame),
  submits: [submits(moveCampaign, toCampaign), submits(cancelCampaign, toCampaign)],
})
