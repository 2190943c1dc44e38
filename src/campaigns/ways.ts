import { dayInWords } from '#design'
import type { Act, Alternative } from '#kernel'
import { firstFreeDay, fullOn, type Claim, type Full } from '#limits'
import { holdersOf, isAmong } from '#people'
import type { Plan, PlanInput } from './plan-input.ts'
import { hasStarted, todayFor } from './start-day.ts'
import { campaignsByIdVisibleTo, type Campaign } from './store.ts'

type Ways = Promise<readonly Alternative[]>

/** What would work instead of a plan for which there is no place, best first. */
export const waysToPlan =
  (act: Act, wanted: PlanInput, plan: Plan) =>
  async (claim: Claim, full: Full): Ways => [
    ...reasons(claim, full),
    ...(await laterStart(act, claim, full)),
    ...(await handOvers(act, claim, full, linkTo(wanted, plan))),
    ...(await exceptions(act, claim, full, linkTo(wanted, plan))),
  ]

/** What would work instead of moving a campaign to where there is no place. */
export const waysToMove =
  (act: Act) =>
  async (claim: Claim, full: Full): Ways => [...reasons(claim, full), ...(await laterStart(act, claim, full))]

/** Where the page asks for no more than a reason, saying it is what works best. */
const reasons = ({ fields }: Claim, { limit }: Full): readonly Alternative[] =>
  limit.value.otherwise === 'reason'
    ? [
        {
          say: 'Say why it is needed all the same',
          detail: 'the page asks for no more; the reason is kept with it',
          href: `#${fields.reason}`,
        },
      ]
    : []

/** The first day of the nearest later period in which every limit has a place. */
async function laterStart(act: Act, claim: Claim, full: Full): Ways {
  const found = await firstFreeDay(act, claim, full)
  if (!found) return []
  const { day, free, most, period } = found
  const detail = `${free} of ${most} ${most === 1 ? 'place' : 'places'} ${free === 1 ? 'is' : 'are'} free in ${period.words}`
  const change = { [claim.fields.day]: day.toString() }
  return [{ say: `Start on ${dayInWords(day, todayFor(act))}`, detail, change }]
}

type Link = (more: Readonly<Record<string, string>>) => string

/** The address that opens the form as it was filled in; whose it is stays, whoever opens it. */
const linkTo =
  ({ name, type, startsOn }: PlanInput, { team, region, places }: Plan): Link =>
  (more) => {
    const typed = { name, type, startsOn, team: team.name, region, places: places.join(', '), ...more }
    const given = Object.entries(typed).flatMap(([key, value]) => (value ? [[key, value]] : []))
    return `/-/campaigns/new?${new URLSearchParams(given).toString()}`
  }

/** Campaigns of this house whose place would do and which have not started: their own planner takes it at once, others are asked. */
async function handOvers(act: Act, claim: Claim, full: Full, link: Link): Ways {
  const ids = full.held.map(({ subjectId }) => subjectId)
  const today = todayFor(act)
  const coming = (await campaignsByIdVisibleTo(act.db, act.by, ids))
    .filter((campaign) => !campaign.importedFrom && !hasStarted(campaign, today))
    .toSorted((a, b) => mine(act, b) - mine(act, a) || a.number - b.number)
  const ways: Alternative[] = []
  for (const campaign of coming)
    if ((await fullOn(act, claim, claim.day, [campaign.id])).length === 0)
      ways.push(handOver(act, campaign, link))
  return ways
}

const mine = (act: Act, campaign: Campaign): number => (campaign.plannedBy.id === act.by.id ? 1 : 0)

function handOver(act: Act, campaign: Campaign, link: Link): Alternative {
  const change = { inPlaceOf: String(campaign.number) }
  const day = dayInWords(campaign.startsOn, todayFor(act))
  if (mine(act, campaign))
    return {
      say: `Take the place of your own “${campaign.name}”`,
      detail: `it starts on ${day} and is then called off`,
      change,
    }
  const who = campaign.plannedBy
  return {
    say: `Ask ${who.name} to hand over “${campaign.name}”`,
    detail: `it starts on ${day}; the link opens what you typed, ready to be put in its place`,
    ask: who.handle,
    href: link(change),
  }
}

/** Those whom the page names as letting one more through. */
async function exceptions(act: Act, { around, fields }: Claim, { limit }: Full, link: Link): Ways {
  const { approvedBy } = limit.value
  if (isAmong(act.model, act.by, approvedBy, around))
    return [
      {
        say: 'Let it through yourself',
        detail: 'say above why it cannot wait; the reason is kept',
        href: `#${fields.reason}`,
      },
    ]
  const holders = await holdersOf(act.db, act.model, approvedBy, around)
  return holders.map((holder) => ({
    say: `Ask ${holder.name} for an exception`,
    detail: 'the link opens what you typed, with a field for the reason',
    ask: holder.handle,
    href: link({}),
  }))
}
