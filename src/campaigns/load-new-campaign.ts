import { cardId, type Choice, sentenceHref, type Visit } from '#design'
import { everNamed, type Definition, type KindOf, type Look } from '#kernel'
import { limit, limitCard, type Limit } from '#limits'
import { mayDecideEach, presentPerson, region, team } from '#people'
import { besideRefusal } from './beside-refusal.ts'
import { asHolders } from './holders.ts'
import { campaignType } from './kinds/campaign-type.ts'
import type { GivesWay, MarginLimit, NewCampaignProps } from './pages/new-campaign-page.tsx'
import { mayChange } from './rights.ts'
import { todayFor } from './start-day.ts'
import { campaignVisibleTo, type Campaign } from './store.ts'

/** What the form for a new campaign shows to who is looking. */
export async function loadNewCampaign(
  look: Look,
  { attempt, asked, query }: Visit,
): Promise<NewCampaignProps> {
  const teams = await everNamed(look, team)
  const regions = await everNamed(look, region)
  const proposed = {
    team: teams.get(look.by.team ?? '')?.name ?? '',
    region: regions.get(look.by.region ?? '')?.name ?? '',
    ...Object.fromEntries(query),
  }
  const wanted = Number((attempt ?? asked)?.values['inPlaceOf'] ?? query.get('inPlaceOf') ?? Number.NaN)
  const other = Number.isSafeInteger(wanted) ? await campaignVisibleTo(look.db, look.by, wanted) : undefined
  const limits = look.model.all(limit).filter(({ value }) => value.of === 'campaigns')
  return {
    types: choices(look, campaignType),
    teams: choices(look, team),
    regions: choices(look, region),
    proposed,
    mayDecide: await mayDecideOnAny(look, limits),
    limits: await marginOf(look, limits),
    today: todayFor(look),
    ...(attempt && { attempt }),
    ...(attempt?.since && { since: attempt.since }),
    ...(asked && { asked }),
    ...(other && !other.cancelled && { inPlaceOf: await givingWay(look, other) }),
    ...(attempt && (await besideRefusal(look, attempt.refusal))),
  }
}

async function mayDecideOnAny(look: Look, limits: readonly Definition<Limit>[]): Promise<boolean> {
  const around = { region: look.by.region, requester: look.by }
  const each = await mayDecideEach(
    look,
    look.by,
    limits.map((rule) => ({ rule, around })),
  )
  return each.includes(true)
}

/** The campaign that is to give its place, and who may give it where the one who looks may not. */
async function givingWay(look: Look, campaign: Campaign): Promise<GivesWay> {
  const { number, name, plannedBy } = campaign
  const whose = (await everNamed(look, team)).get(campaign.teamId)
  if (mayChange(look.by, campaign, whose).allowed) return { number, name }
  const isHere = (await presentPerson(look.db, plannedBy.handle)) !== undefined
  return { number, name, onlyBy: isHere ? plannedBy.name : '' }
}

const choices = (look: Look, kind: KindOf<unknown>): readonly Choice[] =>
  look.model
    .all(kind)
    .map(({ name, title }) => ({ value: name, label: title }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

const card = limitCard([asHolders])

/** The limits on campaigns as they stand in the margin, each under the heading it has in the handbook. */
async function marginOf(look: Look, limits: readonly Definition<Limit>[]): Promise<readonly MarginLimit[]> {
  const shown: MarginLimit[] = []
  for (const one of limits) {
    const use = await card.load(look, one)
    if (use)
      shown.push({
        id: cardId(one.kind, one.name),
        title: one.citation.title,
        href: sentenceHref(one.citation),
        card: card.view(use),
      })
  }
  return shown
}
