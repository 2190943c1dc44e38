import type { Look } from '#kernel'
import { label } from '#labels'
import { holdersOf, team } from '#people'
import { isOutside } from './rights.ts'

/**
 * What puts a request on a team's board: its labels, and that whoever is in the team now sees to it; for strangers, who
 * are told of no team who is in it, labels alone. Undefined where there is no such team.
 */
export async function termsOfTeam(look: Look, written: string): Promise<readonly string[] | undefined> {
  const wanted = written.trim().toLowerCase()
  const found = look.model
    .all(team)
    .find(({ name, title }) => name.toLowerCase() === wanted || title.toLowerCase() === wanted)
  if (!found) return undefined
  const labels = look.model.all(label).filter(({ value }) => value.board === found.name)
  const people = isOutside(look.by) ? [] : await holdersOf(look, [{ by: 'team', team: found.name }])
  return [...labels.map(({ name }) => `label:${name}`), ...people.map(({ id }) => `assignee:${id}`)]
}
