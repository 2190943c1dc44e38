import { no, relation, yes, type Definition, type Look, type Permission, type Person } from '#kernel'
import { limitsOn, type Limit } from '#limits'
import { mayDecideEach, peopleById, type Team } from '#people'
import { factsOn, type Sort } from './campaign-claim.ts'
import type { Plan } from './plan-input.ts'
import type { Campaign } from './store.ts'

type Whose = Definition<Team> | undefined

export const ofTheTeam = relation('of the team', 'people of the team that runs it')
export const leadOfTheTeam = relation('lead of the team', 'the lead of that team')
export const planner = relation('planner', 'whoever planned it')
export const giver = relation('giver', 'whoever handed it over, for an hour, to take that back')
export const decider = relation('decider', 'whom a limit lets decide on exceptions, with a reason')

const isOutside = ({ kind }: Person): boolean => kind === 'visitor' || kind === 'left'

/** The department's work is for the department. */
export const mayRead = (by: Person): Permission => (isOutside(by) ? no('Sign in to see the campaigns.') : yes)

/** A team plans its own campaigns; who may let one through beyond a limit, and says why, may do so for any team. */
export function mayPlan(
  by: Person,
  { team, isOwn }: Pick<Plan, 'team' | 'isOwn'>,
  letsThrough: boolean,
): Permission {
  if (isOutside(by)) return no('Sign in to plan a campaign.')
  if (isOwn || leads(by, team) || by.kind === 'admin' || letsThrough) return yes
  return no(`${team.title} plans its own campaigns. Send somebody there what you have in mind.`)
}

/** Who planned it, the team's lead and administrators may move it, call it off or hand its place over. */
export function mayChange(by: Person, campaign: Campaign, team: Whose, letsThrough = false): Permission {
  if (isOutside(by)) return no('Sign in to change a campaign.')
  if (by.id === campaign.plannedBy.id || leads(by, team) || by.kind === 'admin' || letsThrough) return yes
  return no(
    `${campaign.plannedBy.name} planned “${campaign.name}”; only they or the lead of the team may change it.`,
  )
}

const leads = (by: Person, team: Whose): boolean => by.handle === team?.value.lead

/** The limits on such a campaign that let who looks decide for who asks for it. */
export async function decidesOn(
  look: Look,
  sort: Omit<Sort, 'id' | 'teamId'>,
  day: Temporal.PlainDate,
  requester: Person,
): Promise<readonly Definition<Limit>[]> {
  const around = { region: sort.region, requester }
  const rules = limitsOn(look, 'campaigns', factsOn(sort, day), day)
  const decides = await mayDecideEach(
    look,
    look.by,
    rules.map((rule) => ({ rule, around })),
  )
  return rules.filter((_, at) => decides[at] === true)
}

/** Whether there is one that lets them. */
export const mayLetThrough = async (...asked: Parameters<typeof decidesOn>): Promise<boolean> =>
  (await decidesOn(...asked)).length > 0

/** Who planned a campaign, as they are now: what limits ask of who asks, they ask of them, whoever changes it. */
export async function requesterOf(
  { db, by }: Pick<Look, 'db' | 'by'>,
  { plannedBy }: Pick<Campaign, 'plannedBy'>,
): Promise<Person> {
  return (await peopleById(db, by, [plannedBy.id])).get(plannedBy.id) ?? by
}
