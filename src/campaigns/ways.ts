import type { Act, Alternative } from '#kernel'
import { counted, periodOf, slotsOf, type Full } from '#limits'
import { holdersOf, isAmong } from '#people'
import { today } from './claim.ts'
import type { PlanInput } from './plan-campaign.ts'
import { campaignsByIdVisibleTo, type Campaign } from './store.ts'

/** How many periods ahead are looked at for a free place. */
const ahead = 12

const dayWords = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'long' }).replace(',', '')

/** The nearest later period with a place free, as the first day in it. */
async function laterStart(act: Act, full: Full): Promise<readonly Alternative[]> {
  let period = full.period
  for (let step = 0; step < ahead; step++) {
    period = periodOf(full.limit.value.each, period.next)
    const held = await slotsOf(act.db, full.limit.name, period.first, full.scope?.id)
    const free = full.limit.value.atMost - counted(held)
    if (free <= 0) continue
    const detail = `${free} of ${full.limit.value.atMost} places are free in ${period.words}`
    return [
      { say: `Start on ${dayWords(period.first)}`, detail, change: { startsOn: period.first.toString() } },
    ]
  }
  return []
}

const link = (wanted: PlanInput, more: Readonly<Record<string, string>>): string => {
  const typed = Object.entries({ ...wanted, ...more }).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  return `/-/campaigns/new?${new URLSearchParams(typed.map(([name, value]) => [name, String(value)])).toString()}`
}

/** Campaigns that hold the places and have not started: their own planner takes their place at once, others are asked. */
async function handOvers(act: Act, full: Full, wanted: PlanInput): Promise<readonly Alternative[]> {
  const ids = full.held.map(({ subjectId }) => subjectId)
  const campaigns = await campaignsByIdVisibleTo(act.db, act.by, ids)
  const coming = campaigns.filter(({ startsOn }) => Temporal.PlainDate.compare(today(act), startsOn) < 0)
  return coming
    .toSorted((a, b) => mine(act, b) - mine(act, a) || a.number - b.number)
    .map((campaign) => handOver(act, campaign, wanted))
}

const mine = (act: Act, campaign: Campaign): number => (campaign.plannedBy.id === act.by.id ? 1 : 0)

function handOver(act: Act, campaign: Campaign, wanted: PlanInput): Alternative {
  const change = { inPlaceOf: String(campaign.number) }
  if (mine(act, campaign))
    return {
      say: `Take the place of your own “${campaign.name}”`,
      detail: 'that one is then called off',
      change,
    }
  const who = campaign.plannedBy
  return {
    say: `Ask ${who.name} to hand over “${campaign.name}”`,
    detail: 'the link opens what you typed, ready to be put in its place',
    ask: who.handle,
    href: link(wanted, { ...change, team: campaign.team }),
  }
}

/** Those whom the page names as letting one more through. */
async function exceptions(act: Act, full: Full, wanted: PlanInput): Promise<readonly Alternative[]> {
  const { approvedBy } = full.limit.value
  if (isAmong(act.model, act.by, approvedBy))
    return [
      {
        say: 'Let it through yourself',
        detail: 'say below why it cannot wait; the reason is kept',
        href: '#exception',
      },
    ]
  const holders = await holdersOf(act.db, act.model, approvedBy)
  return holders.map((holder) => ({
    say: `Ask ${holder.name} for an exception`,
    detail: 'the link opens what you typed, with a field for the reason',
    ask: holder.handle,
    href: link(wanted, { team: wanted.team ?? act.by.team ?? '' }),
  }))
}

/** What would work instead of a plan for which there is no place, best first. */
export async function waysToPlan(act: Act, full: Full, wanted: PlanInput): Promise<readonly Alternative[]> {
  return [
    ...(await laterStart(act, full)),
    ...(await handOvers(act, full, wanted)),
    ...(await exceptions(act, full, wanted)),
  ]
}

/** What would work instead of moving a campaign to where there is no place. */
export const waysToMove = async (act: Act, full: Full): Promise<readonly Alternative[]> =>
  laterStart(act, full)
