import { teamsOf, type Db, type Model, type Person } from '#kernel'
import type { Who } from '#model'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { personsAmong, type Listed } from './who-store.ts'

/** Where an act happens, for relations that start from it. */
export interface Around {
  /** Name of the region of the act. */
  readonly region?: string | undefined
  readonly requester?: Person | undefined
}

/** Handles of those whom a rule means, as the model of the act has them; a role's deputy counts as its holder. */
export function handlesOf(model: Model, who: readonly Who[], around: Around = {}): readonly string[] {
  return [...new Set(who.flatMap((one) => handlesOfOne(model, one, around)))]
}

function handlesOfOne(model: Model, who: Who, around: Around): readonly string[] {
  switch (who.by) {
    case 'handle':
      return [who.handle]
    case 'role': {
      const held = model.find(role, who.title)?.value
      return held ? [...held.heldBy, ...(held.deputy === undefined ? [] : [held.deputy])] : []
    }
    case 'lead': {
      const lead = model.find(team, who.team)?.value.lead
      return lead === undefined ? [] : [lead]
    }
    case 'region': {
      const lead = around.region && model.find(region, around.region)?.value.leads[who.area]
      return lead ? [lead] : []
    }
    case 'relation': {
      if (who.relation === 'self') return around.requester ? [around.requester.handle] : []
      if (who.relation !== 'team lead' || !around.requester) return []
      return teamsOf(around.requester).flatMap((name) => model.find(team, name)?.value.lead ?? [])
    }
    case 'team':
      return []
  }
}

/** Whether a person is among those whom a rule means. */
export function isAmong(model: Model, person: Person, who: readonly Who[], around: Around = {}): boolean {
  if (person.kind === 'visitor' || person.kind === 'left') return false
  return (
    handlesOf(model, who, around).includes(person.handle) ||
    who.some(
      (one) =>
        (one.by === 'team' && teamsOf(person).includes(one.team)) ||
        (one.by === 'role' && one.title === person.title),
    )
  )
}

/** Those whom a rule means and who are here. */
export async function holdersOf(
  db: Db,
  model: Model,
  who: readonly Who[],
  around: Around = {},
): Promise<readonly Listed[]> {
  const handles = handlesOf(model, who, around)
  const titles = who.flatMap((one) => (one.by === 'role' ? one.title : []))
  const teams = who.flatMap((one) => (one.by === 'team' ? one.team : []))
  return handles.length + titles.length + teams.length === 0
    ? []
    : personsAmong(db, { handles, titles, teams })
}
