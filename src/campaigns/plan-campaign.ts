import { askForException } from '#approvals'
import {
  administrators,
  forbidden,
  identityOf,
  invalid,
  missing,
  newId,
  operation,
  post,
  type Act,
  type Permission,
} from '#kernel'
import { claimPlaces, limitsOn } from '#limits'
import { asApprovalSubject } from './approval-subject.ts'
import { cancel, campaignToChange } from './cancel-campaign.ts'
import { claimOf, factsOn } from './campaign-claim.ts'
import { campaignTold } from './campaign-told.ts'
import { numberJson } from './campaign-json.ts'
import { planInput, planOf, sortOf, type Plan, type PlanInput } from './plan-input.ts'
import { decider, leadOfTheTeam, mayChange, mayLetThrough, mayPlan, ofTheTeam } from './rights.ts'
import { dayBegins, startDay, todayFor } from './start-day.ts'
import { insertCampaign } from './store.ts'
import { waysToPlan } from './ways/ways.ts'

export const planCampaign = operation({
  name: 'campaigns.plan',
  at: post('/campaigns'),
  summary:
    'Plans a campaign of a type that the handbook defines, and takes the places its limits ask for or waits for them.',
  who: 'member',
  narrowed: [ofTheTeam, leadOfTheTeam, decider, administrators],
  announced: true,
  input: planInput,
  answers: numberJson,
  on: planOf,
  may: mayAct,
  async run(act, plan, wanted) {
    const startsOn = startDay(wanted.startsOn, todayFor(act, plan.team))
    mustNameRegion(act, plan, startsOn)
    const teamId = await identityOf(act.db, 'team', plan.team.name)
    if (teamId === undefined) throw missing(`${plan.team.title} is not in force yet.`)
    const campaign = { id: newId(act.now), teamId, name: wanted.name, startsOn, ...sortOf(plan) }
    const givenUp =
      wanted.inPlaceOf === undefined ? undefined : await giveUp(act, wanted.inPlaceOf, wanted.name)
    const claim = await claimOf(act, campaign, startsOn, {
      reason: wanted.exception,
      nearest: waysToPlan(wanted, plan),
      ...(wanted.wait && { waitsUntil: dayBegins(act, startsOn, plan.team) }),
      ...(givenUp && { handedOver: givenUp.buckets }),
    })
    const { waiting, asks } = await claimPlaces(act, claim)
    // Numbers are given one at a time, so as late as can be.
    const named = await insertCampaign(act.db, { ...campaign, plannedBy: act.by.id, plannedAt: act.now })
    const facts = {
      number: named,
      team: plan.team.name,
      ...(waiting && { waiting }),
      ...(givenUp && { inPlaceOf: givenUp.campaign.number }),
    }
    await act.record({ subject: claim.subject, facts })
    if (givenUp)
      await act.record({
        subject: { kind: 'campaigns', id: givenUp.campaign.id },
        facts: { number: givenUp.campaign.number, gaveWayTo: named },
      })
    for (const name of asks)
      await askForException(act, asApprovalSubject, claim.subject, { approval: name, note: wanted.exception })
    return { number: named, ...(waiting && { waiting }) }
  },
  async told({ who, facts }, look) {
    const campaign = await campaignTold(look, facts['number'])
    if ('gaveWayTo' in facts)
      return `${who} called ${campaign} off for ${await campaignTold(look, facts['gaveWayTo'])}`
    return 'waiting' in facts ? `${who} put ${campaign} on the waiting list` : `${who} planned ${campaign}`
  },
  // What was called off for it would stay so.
  undo: ({ facts: { number: named, inPlaceOf } }) =>
    typeof named === 'number' && inPlaceOf === undefined
      ? { name: 'campaigns.cancel', input: { number: named, why: 'Undone right after it was planned.' } }
      : undefined,
  example: (today) => ({
    name: 'Harbour concert, Hai Phong',
    type: 'paid-social',
    team: 'field-apac',
    startsOn: today.add({ months: 2 }).toString(),
  }),
})

/** Who decides on exceptions needs a reason to plan for another team; asked for it, they do not lose what they typed. */
async function mayAct(act: Act, plan: Plan, { startsOn, exception }: PlanInput): Promise<Permission> {
  const mayDecide = await mayLetThrough(act, sortOf(plan), Temporal.PlainDate.from(startsOn), act.by)
  if (exception === undefined && mayDecide && !mayPlan(act.by, plan, false).allowed)
    throw invalid([
      { field: 'exception', message: `Say why it cannot wait: then you may plan it for ${plan.team.title}.` },
    ])
  return mayPlan(act.by, plan, exception !== undefined && mayDecide)
}

function mustNameRegion(act: Act, plan: Plan, startsOn: Temporal.PlainDate): void {
  if (plan.region !== undefined) return
  const limits = limitsOn(act, 'campaigns', factsOn(sortOf(plan), startsOn), startsOn)
  if (limits.some(({ value }) => value.per === 'region'))
    throw invalid([
      { field: 'region', message: 'Choose the region it is for: its places are counted by region.' },
    ])
}

/** Calls another campaign off so that its places go to this one. */
async function giveUp(act: Act, other: number, forName: string) {
  const planned = await campaignToChange(act, other)
  const permission = mayChange(act.by, planned.campaign, planned.team)
  if (!permission.allowed) throw forbidden(permission.reason)
  const buckets = await cancel(act, planned, `Handed its place over to “${forName}”.`)
  return { campaign: planned.campaign, buckets }
}
