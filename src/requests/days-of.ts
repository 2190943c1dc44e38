import { everNamed, type Definition, type Look, type Person } from '#kernel'
import { list } from '#model'
import { holdersOf, peopleById, team, type Team } from '#people'
import type { Project } from './kinds/project.ts'
import { onDuty, ownerAs } from './on-duty.ts'
import type { Holidays } from './rules/business-days.ts'

/** How somebody counts days: where theirs begin and end, and on which nobody there works. */
export interface Days {
  readonly zone: string
  readonly holidays: Holidays
}

/** Who sees to a request, and where it is kept. */
export interface SeenTo {
  readonly people: readonly Person[]
  readonly project: Definition<Project> | undefined
}

/**
 * How days are counted for a request: as the team of who sees to it counts them, of nobody's that of whoever is on duty in
 * its project, else of who answers for the project; in the end as the handbook does.
 */
export async function daysOf(look: Look, { people, project }: SeenTo): Promise<Days> {
  const person = people[0] ?? (project && (await standInFor(look, project)))
  return daysOfTeam(
    look,
    person?.team === undefined ? undefined : (await everNamed(look, team)).get(person.team),
  )
}

/** Days as a team counts them; where it says nothing, and of nobody, as the handbook does. */
export const daysOfTeam = (look: Pick<Look, 'model'>, whose: Definition<Team> | undefined): Days => ({
  zone: whose?.value.zone ?? look.model.zone,
  holidays: holidaysOf(look, whose),
})

/** Who stands for those who see to it where nobody does: whoever is on duty in its project, else who answers for that. */
export async function standInFor(look: Look, project: Definition<Project>): Promise<Person | undefined> {
  const turn = await onDuty(look, project)
  if (turn) return (await peopleById(look.db, look.by, [turn.person.id])).get(turn.person.id)
  return (await holdersOf(look, ownerAs(project.owner)))[0]
}

function holidaysOf({ model }: Pick<Look, 'model'>, whose: Definition<Team> | undefined): Holidays {
  const named = whose?.value.holidays
  return new Set(named === undefined ? [] : (model.find(list, named)?.value.values ?? []))
}
