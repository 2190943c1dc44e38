import { teamsOf, type Citation, type Definition, type Model, type Person } from '#kernel'
import { treesOf, treesOfParts, type Branch } from './below.ts'
import { titlesAmong } from './holders-of-titles.ts'
import { role, type Role } from './kinds/role.ts'
import { team, type Team } from './kinds/team.ts'

/** A title that nobody holds. */
export interface VacantTitle {
  readonly title: string
  readonly citation: Citation
  readonly deputy?: Person
}

/** A team in the chart. */
export interface Unit {
  readonly name: string
  readonly title: string
  readonly citation: Citation
  /** Absent where nobody who is here leads it. */
  readonly lead?: Person
  /** Without the lead; those who are in another team too say in which. */
  readonly members: readonly Member[]
  readonly vacant: readonly VacantTitle[]
  /** How many are in it or in a team below, each once. */
  readonly count: number
}

export interface Member {
  readonly person: Person
  readonly alsoIn: readonly string[]
}

/** The organisation by teams, and what stands in none. */
export interface OrganisationByTeam {
  readonly trees: readonly Branch<Unit>[]
  readonly inNone: readonly Person[]
  /** Vacant titles that no team has. */
  readonly vacant: readonly VacantTitle[]
}

/** The chart by teams, from who is here. `nameOf` answers the present name of a team that the list of people names. */
export function organisationByTeam(
  model: Model,
  people: readonly Person[],
  nameOf: (team: string) => string | undefined,
): OrganisationByTeam {
  const inTeams = people.map((person) => ({
    person,
    teams: teamsOf(person).flatMap((name) => nameOf(name) ?? []),
  }))
  const byHandle = new Map(people.map((person) => [person.handle, person]))
  const held = titlesAmong(model, people)
  const vacant = model.all(role).filter(({ name }) => held(name).vacant)
  const shown = ({ name, title, citation }: Definition<Role>): VacantTitle => {
    const { deputy } = held(name)
    return { title, citation, ...(deputy && { deputy }) }
  }
  const titleOf = (name: string): string => model.find(team, name)?.title ?? name
  const unit = ({
    one,
    parts,
  }: Branch<Definition<Team>>): Branch<Unit> & { readonly all: ReadonlySet<string> } => {
    const below = parts.map(unit)
    const own = inTeams.filter(({ teams }) => teams.includes(one.name))
    const lead = byHandle.get(one.value.lead ?? '')
    const all = new Set([...own.map(({ person }) => person.id), ...below.flatMap((part) => [...part.all])])
    return {
      one: {
        name: one.name,
        title: one.title,
        citation: one.citation,
        ...(lead && { lead }),
        members: own.flatMap(({ person, teams }) =>
          person.id === lead?.id
            ? []
            : { person, alsoIn: teams.filter((name) => name !== one.name).map(titleOf) },
        ),
        vacant: vacant.filter(({ value }) => value.team === one.name).map(shown),
        count: all.size,
      },
      parts: below,
      all,
    }
  }
  return {
    trees: treesOfParts(model.all(team)).map(unit),
    inNone: inTeams.flatMap(({ person, teams }) => (teams.length === 0 ? person : [])),
    vacant: vacant.filter(({ value }) => value.team === undefined).map(shown),
  }
}

/** A title in the chart, with who holds it. */
export interface Post {
  readonly title: string
  readonly citation: Citation
  readonly holders: readonly Person[]
  readonly deputy?: Person
}

/** The chart by titles: each below the one that it reports to. */
export function organisationByTitle(model: Model, people: readonly Person[]): readonly Branch<Post>[] {
  const held = titlesAmong(model, people)
  const post = ({ one: { name, title, citation }, parts }: Branch<Definition<Role>>): Branch<Post> => {
    const { holders, deputy } = held(name)
    return { one: { title, citation, holders, ...(deputy && { deputy }) }, parts: parts.map(post) }
  }
  return treesOf(model.all(role), ({ value }) => value.reportsTo).map(post)
}
