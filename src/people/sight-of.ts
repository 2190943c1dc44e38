import type { Model, Person } from '#kernel'
import { everything, folded, sightOf, strangers, type Sight } from '#pages'
import { allTeamsOf } from './binding.ts'
import { titlesOf } from './holders-of-titles.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'

/**
 * As whom somebody reads the handbook: by their handle, the titles they hold and their teams with those above them. Who
 * stands in for somebody away reads no more for it, and administering opens nothing.
 */
export function sightOfPerson(person: Person, model: Model): Sight {
  if (person.kind === 'visitor' || person.kind === 'left') return strangers
  if (person.kind === 'system') return everything
  const teams = allTeamsOf({ person, model }).flatMap((name) => {
    const found = model.find(team, name)
    return found ? [name, found.title, ...found.value.alsoCalled] : [name]
  })
  const names = [...teams, ...titlesOf({ person, model })]
  return meansSomethingElse(person.handle, model) ? sightOf(names) : sightOf(names, person.handle)
}

/** A handle that is also the name of a team or a title is not meant by it: handles may be chosen. */
function meansSomethingElse(handle: string, model: Model): boolean {
  const own = folded(handle)
  return (
    model.all(role).some(({ name }) => folded(name) === own) ||
    model
      .all(team)
      .some(({ name, title, value }) => [name, title, ...value.alsoCalled].map(folded).includes(own))
  )
}
