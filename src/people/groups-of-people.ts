import { everNamed, teamsOf, type Look } from '#kernel'
import { treesOfParts, type Branch } from './below.ts'
import { besideNames, type BesideName } from './beside-name.ts'
import type { DirectoryAsked } from './directory-address.ts'
import {
  countPeopleVisibleTo,
  peopleByTeamVisibleTo,
  peopleByNameVisibleTo,
  teamCountsVisibleTo,
  type PeopleFilter,
  type PersonInList,
} from './directory-store.ts'
import { region } from './kinds/region.ts'
import { team } from './kinds/team.ts'

/** Somebody in the directory, with what their team and region are called. */
export interface PersonInDirectory extends BesideName {
  readonly person: PersonInList
  /** Further teams, or all where the list is not by team. */
  readonly teams: readonly string[]
  readonly region?: string
}

/** People of the directory under one heading. */
export interface GroupOfPeople {
  /** Absent where the list is by name. */
  readonly title?: string
  /** Name of the team that it is. */
  readonly team?: string
  /** How many there are on all pages of the list. */
  readonly count: number
  readonly people: readonly PersonInDirectory[]
}

/** So many places a page of the directory holds. */
const mostOnPage = 100

/** One page of those who fit, by team or by name, and how many pages there are. */
export async function groupsOfPeople(
  look: Look,
  filter: PeopleFilter,
  { by, page }: Pick<DirectoryAsked, 'by' | 'page'>,
  most = mostOnPage,
): Promise<{ readonly groups: readonly GroupOfPeople[]; readonly pages: number }> {
  const teams = await everNamed(look, team)
  const regions = await everNamed(look, region)
  const titleOf = (name: string): string => teams.get(name)?.title ?? name
  const drawn = (
    person: PersonInList,
    beside: (handle: string) => BesideName,
    without?: string,
  ): PersonInDirectory => {
    const where =
      person.region === undefined ? undefined : (regions.get(person.region)?.title ?? person.region)
    const others = teamsOf(person).filter((name) => name !== without)
    const named = { person, teams: others.map(titleOf), ...beside(person.handle) }
    return { ...named, ...(where !== undefined && { region: where }) }
  }
  const part = (places: number) => {
    const pages = Math.max(1, Math.ceil(places / most))
    return { pages, skip: (Math.min(page, pages) - 1) * most, limit: most }
  }
  if (by === 'name') {
    const count = await countPeopleVisibleTo(look.db, look.by, filter)
    const { pages, ...slice } = part(count)
    const people = await peopleByNameVisibleTo(look.db, look.by, filter, slice)
    const beside = await besideNames(look, people)
    const all = people.map((person) => drawn(person, beside))
    return { pages, groups: count === 0 ? [] : [{ count, people: all }] }
  }
  const counts = await teamCountsVisibleTo(look.db, look.by, filter)
  const { pages, ...slice } = part(counts.values().reduce((sum, count) => sum + count, 0))
  const order = treesOfParts(look.model.all(team)).flatMap(inOrder)
  const places = await peopleByTeamVisibleTo(look.db, look.by, filter, { order, ...slice })
  const beside = await besideNames(
    look,
    places.map(({ person }) => person),
  )
  const groups = [...Map.groupBy(places, ({ team: name }) => name)].map(([name, people]) => ({
    ...(name === undefined
      ? { title: 'In no team' }
      : { title: titleOf(name), ...(teams.has(name) && { team: name }) }),
    count: counts.get(name) ?? people.length,
    people: people.map(({ person }) => drawn(person, beside, name)),
  }))
  return { pages, groups }
}

const inOrder = ({ one, parts }: Branch<{ readonly name: string }>): readonly string[] => [
  one.name,
  ...parts.flatMap(inOrder),
]
