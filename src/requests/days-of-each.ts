import { everNamed, type Look } from '#kernel'
import { peopleById, team } from '#people'
import { daysOfTeam, standInFor, type Days } from './days-of.ts'
import { project } from './kinds/project.ts'

/** As much of a request as says whose days count. */
export interface Counted {
  readonly id: string
  readonly projectId: string
  readonly assignees: readonly { readonly id: string }[]
}

/**
 * How days are counted for each of many requests, by their ids: as the team of each one who sees to it counts them; of nobody's
 * as that of whoever stands for those. Asked for all at once, so that a long list asks little.
 */
export async function daysOfEach(
  look: Look,
  requests: readonly Counted[],
): Promise<ReadonlyMap<string, readonly Days[]>> {
  const assignees = requests.flatMap((one) => one.assignees.map(({ id }) => id))
  const people = await peopleById(look.db, look.by, assignees)
  const [teams, projects] = [await everNamed(look, team), await everNamed(look, project)]
  const daysBy = (teamId: string | undefined) =>
    daysOfTeam(look, teamId === undefined ? undefined : teams.get(teamId))
  const nobodys = new Map<string, Days>()
  for (const { projectId } of requests.filter((one) => one.assignees.length === 0)) {
    const where = projects.get(projectId)
    if (!nobodys.has(projectId))
      nobodys.set(projectId, daysBy((where && (await standInFor(look, where)))?.team))
  }
  return new Map(
    requests.map((one) => [
      one.id,
      one.assignees.length === 0
        ? [nobodys.get(one.projectId) ?? daysBy(undefined)]
        : one.assignees.map(({ id }) => daysBy(people.get(id)?.team)),
    ]),
  )
}
