import type { Model, Person } from '#kernel'
import { team } from './kinds/team.ts'

/** The people of one team; without a title those who are in none. */
export interface TeamOfPeople {
  readonly title?: string
  readonly people: readonly Person[]
}

/** Heading above the people of a team. */
export const teamTitle = ({ title }: TeamOfPeople): string => title ?? 'In no team'

/** People by team: teams in the order in which the handbook defines them, then those it does not define, then no team. */
export function teamsOfPeople(model: Model, people: readonly Person[]): readonly TeamOfPeople[] {
  const byTeam = Map.groupBy(people, (person) => person.team)
  const defined = model.all(team).map(({ name, title }) => ({ name, title }))
  const others = [...byTeam.keys()].flatMap((name) =>
    name === undefined || defined.some((one) => one.name === name) ? [] : [{ name, title: name }],
  )
  const groups = [...defined, ...others.toSorted((a, b) => a.name.localeCompare(b.name))].map(
    ({ name, title }) => ({
      title,
      people: byTeam.get(name) ?? [],
    }),
  )
  const without = { people: byTeam.get(undefined) ?? [] }
  return [...groups, without].filter((group) => group.people.length > 0)
}
