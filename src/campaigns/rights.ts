import { no, yes, type Definition, type Permission, type Person } from '#kernel'
import type { Team } from '#people'
import type { Campaign } from './store.ts'

const belongs = (by: Person, team: Definition<Team>): boolean =>
  by.team === team.name || by.handle === team.value.lead || by.kind === 'admin' || by.kind === 'system'

/** A team plans its own campaigns; whoever may let one through beyond a limit may do so for any team. */
export function mayPlan(by: Person, team: Definition<Team>, mayExcept: boolean): Permission {
  if (by.kind === 'visitor') return no('Sign in to plan a campaign.')
  if (belongs(by, team) || mayExcept) return yes
  return no(`${team.title} plans its own campaigns. Send somebody there what you have in mind.`)
}

/** Who planned it, the team's lead and administrators may move it, call it off or hand its place over. */
export function mayChange(by: Person, campaign: Campaign, team: Definition<Team> | undefined): Permission {
  if (by.kind === 'visitor') return no('Sign in to change a campaign.')
  if (by.id === campaign.plannedBy.id || by.kind === 'admin' || by.handle === team?.value.lead) return yes
  return no(
    `${campaign.plannedBy.name} planned “${campaign.name}”; only they or the lead of the team may change it.`,
  )
}
