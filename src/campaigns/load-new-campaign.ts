import { cardId, type Attempt, type Choice, type Named, type Visit } from '#design'
import { everNamed, type Definition, type KindOf, type Look } from '#kernel'
import { limit, limitCard, type Limit } from '#limits'
import { isAmong, presentPerson, region, team } from '#people'
import { asHolders, campaignHref } from './holders.ts'
import { whose } from './kept-elsewhere.ts'
import { campaignType } from './kinds/campaign-type.ts'
import type { MarginLimit, NewCampaignProps } from './pages/new-campaign-page.tsx'
import { todayFor } from './start-day.ts'
import { campaignsByIdVisibleTo, campaignVisibleTo } from './store.ts'

/** What the form for a new campaign shows to who is looking. */
export async function loadNewCampaign(look: Look, { attempt, query }: Visit): Promise<NewCampaignProps> {
  const teams = await everNamed(look, team)
  const regions = await everNamed(look, region)
  const proposed = {
    team: teams.get(look.by.team ?? '')?.name ?? '',
    region: regions.get(look.by.region ?? '')?.name ?? '',
    ...Object.fromEntries(query),
  }
  const wanted = Number(attempt?.values['inPlaceOf'] ?? query.get('inPlaceOf') ?? Number.NaN)
  const other = Number.isSafeInteger(wanted) ? await campaignVisibleTo(look.db, look.by, wanted) : undefined
  const limits = look.model.all(limit).filter(({ value }) => value.of === 'campaigns')
  const mayDecide = limits.some(({ value }) =>
    isAmong(look.model, look.by, value.approvedBy, { region: look.by.region, requester: look.by }),
  )
  return {
    types: choices(look, campaignType),
    teams: choices(look, team),
    regions: choices(look, region),
    proposed,
    mayDecide,
    limits: await marginOf(look, limits),
    today: todayFor(look),
    ...(attempt && { attempt }),
    ...(attempt?.since && { since: attempt.since }),
    ...(other && !other.cancelled && { inPlaceOf: other }),
    ...(attempt && { ...(await holdersIn(look, attempt)), named: await askedIn(look, attempt) }),
  }
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
    const { url, anchor, title } = one.citation
    if (use)
      shown.push({
        id: cardId(one.kind, one.name),
        title,
        href: anchor === undefined ? url : `${url}#${anchor}`,
        card: card.view(use),
      })
  }
  return shown
}

/** What those are called whom the ways that would work ask. */
async function askedIn({ db }: Look, { refusal }: Attempt): Promise<Named> {
  const handles = new Set(refusal.nearest.flatMap(({ ask }) => ask ?? []))
  const found = await Promise.all([...handles].map((handle) => presentPerson(db, handle)))
  return Object.fromEntries(
    found.flatMap((person) => (person ? [[person.handle, { name: person.name }]] : [])),
  )
}

/** What holds the places that a refusal speaks of, from the facts its ruling saw. */
async function holdersIn(look: Look, { refusal }: Attempt) {
  const by = refusal.ruling?.facts['by']
  const ids = (Array.isArray(by) ? by : []).map((holder) => String(holder).replace(/^campaigns\//, ''))
  if (ids.length === 0) return {}
  const held = await campaignsByIdVisibleTo(look.db, look.by, ids)
  const rows = held
    .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn) || a.number - b.number)
    .map((campaign) => ({
      what: campaign.name,
      href: campaignHref(campaign),
      value: whose(campaign),
    }))
  return { holders: { heading: 'Who holds the places', rows } }
}
