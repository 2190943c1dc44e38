import { z } from 'zod'
import {
  conflict,
  day,
  forbidden,
  invalid,
  line,
  missing,
  newId,
  number,
  operation,
  post,
  text,
  type Act,
  type Definition,
} from '#kernel'
import { claimPlaces, limitsOn, type Full } from '#limits'
import { isAmong, region, team, type Team } from '#people'
import { cancel } from './cancel-campaign.ts'
import { claimOf, factsOf, scopeOf, today } from './claim.ts'
import { campaignType, type CampaignType } from './kinds/campaign-type.ts'
import { mayChange, mayPlan } from './rights.ts'
import { campaignVisibleTo, insertCampaign } from './store.ts'
import { waysToPlan } from './ways.ts'

const input = z.object({
  name: line('Say what it is called.', 120),
  type: line('Choose what kind of campaign it is.'),
  team: line('Choose the team it is for.').optional(),
  startsOn: day('Say on which day it starts, like 2027-02-01.'),
  places: z.union([z.string().max(2000), z.array(z.string().max(100)).max(100)]).optional(),
  region: line('Choose a region.').optional(),
  inPlaceOf: number('Name the campaign by its number.').optional(),
  exception: text('Say why it cannot wait.', 1000).optional(),
})

/** What `on` loads for a plan. */
export interface Plan {
  readonly type: Definition<CampaignType>
  readonly team: Definition<Team>
}

export const planCampaign = operation({
  name: 'campaigns.plan',
  at: post('/campaigns'),
  summary: 'Plans a campaign of a type that the handbook defines, and takes the places its limits ask for.',
  input,
  on: (act, wanted): Plan => ({
    type: act.model.one(campaignType, wanted.type),
    team: act.model.one(team, teamOf(act, wanted.team)),
  }),
  may: (act, plan, wanted) => mayPlan(act.by, plan.team, mayLetThrough(act, plan, wanted)),
  async run(act, plan, wanted) {
    const startsOn = Temporal.PlainDate.from(wanted.startsOn)
    if (Temporal.PlainDate.compare(startsOn, today(act)) < 0)
      throw invalid([{ field: 'startsOn', message: 'This day has passed. Choose today or a later one.' }])
    const scope = await scopeOf(act, plan.team)
    const campaign = {
      id: newId(act.now),
      teamId: scope.id,
      name: wanted.name,
      startsOn,
      ...sortOf(act, plan, wanted),
    }
    const named = await insertCampaign(act.db, { ...campaign, plannedBy: act.by.id, plannedAt: act.now })
    if (wanted.inPlaceOf !== undefined) await giveUp(act, wanted.inPlaceOf, wanted.name)
    const nearest = (full: Full) => waysToPlan(act, full, wanted)
    const claim = await claimOf(act, campaign, startsOn, nearest)
    await claimPlaces(act, wanted.exception === undefined ? claim : { ...claim, exception: wanted.exception })
    await act.record({ subject: claim.subject, facts: { number: named, team: plan.team.name } })
    return { number: named }
  },
  told: ({ who, facts }) => `${who} planned campaign ${String(facts['number'])}`,
  example: { name: 'Tet pop-up, Hanoi', type: 'paid-social', team: 'field-apac', startsOn: '2027-02-01' },
})

export type PlanInput = z.output<typeof input>

function teamOf(act: Act, wanted: string | undefined): string {
  const name = wanted ?? act.by.team
  if (name === undefined) throw invalid([{ field: 'team', message: 'Choose the team it is for.' }])
  return name
}

const placesOf = (places: PlanInput['places']): string[] =>
  (typeof places === 'string' ? places.split(/[,\n]/u) : (places ?? []))
    .map((place) => place.trim())
    .filter(Boolean)

/** What sort of campaign it is: all that limits may ask about. */
const sortOf = (act: Act, plan: Plan, wanted: PlanInput) => ({
  type: plan.type.name,
  channel: plan.type.value.channel,
  team: plan.team.name,
  region: wanted.region === undefined ? act.by.region : act.model.one(region, wanted.region).name,
  places: placesOf(wanted.places),
})

function mayLetThrough(act: Act, plan: Plan, wanted: PlanInput): boolean {
  if (wanted.exception === undefined) return false
  const startsOn = Temporal.PlainDate.from(wanted.startsOn)
  const facts = factsOf({ ...sortOf(act, plan, wanted), startsOn })
  return limitsOn(act, { of: 'campaigns', facts, day: startsOn }).some(({ value }) =>
    isAmong(act.model, act.by, value.approvedBy),
  )
}

/** Calls another campaign off so that its place is free for this one. */
async function giveUp(act: Act, other: number, forName: string): Promise<void> {
  const campaign = await campaignVisibleTo(act.db, act.by, other, true)
  if (!campaign) throw missing(`There is no campaign ${other}.`)
  const permission = mayChange(act.by, campaign, act.model.find(team, campaign.team))
  if (!permission.allowed) throw forbidden(permission.reason)
  if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off already.`)
  await cancel(act, campaign, `Handed its place over to “${forName}”.`)
}
