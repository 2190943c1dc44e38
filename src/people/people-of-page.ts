import { nearestName, type Look, type Person } from '#kernel'
import type { PeopleAsked } from '#pages'
import { withThoseBelow } from './below.ts'
import { somePeopleVisibleTo, titlesVisibleTo } from './directory-store.ts'
import { holdersOfTitles } from './holders-of-titles.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { lookUpNames } from './look-up-names.ts'
import { peopleByHandle, peopleByName } from './names-store.ts'
import { peopleVisibleTo } from './store.ts'
import { reportingOf } from './reporting.ts'

/** Those whom a page asked for, as the directory knows them now, and what it does not know. */
export interface PeopleAnswered {
  readonly people: readonly Person[]
  /** A sentence for each name that means nobody. */
  readonly faults: readonly string[]
}

/** So many of a team a page lists. */
const most = 300

/** Looks up everybody whom a page shows by a tag, for its reader: no more than the directory shows them. */
export async function peopleOfPage(
  look: Look,
  asked: readonly PeopleAsked[],
): Promise<readonly PeopleAnswered[]> {
  const answers: PeopleAnswered[] = []
  for (const one of asked) answers.push(await answer(look, one))
  return answers
}

async function answer(look: Look, { by, names, titles }: PeopleAsked): Promise<PeopleAnswered> {
  const found: Person[] = []
  const faults: string[] = []
  for (const name of names) {
    const { people, faults: said } = await ways[by](look, name)
    found.push(...people)
    faults.push(...said)
  }
  const once = [...new Map(found.map((person) => [person.id, person])).values()]
  const wanted = titles.map((word) => word.toLowerCase())
  const people =
    wanted.length === 0
      ? once
      : once.filter(({ title = '' }) => wanted.some((word) => title.toLowerCase().includes(word)))
  if (people.length > 0 || faults.length > 0) return { people, faults }
  const of = titles.length === 0 ? '' : ` whose title has “${titles.join('” or “')}”`
  return { people, faults: [`Nobody${of} is found by “${names.join(', ')}” in the directory.`] }
}

type Way = (look: Look, name: string) => Promise<PeopleAnswered>

const nobody = (name: string, near?: string): PeopleAnswered => ({
  people: [],
  faults: [`Nobody called “${name}” is in the directory.${near ? ` Did you mean ${near}?` : ''}`],
})

/** By handle, with or without an `@`, or by full name. */
async function person({ db, by }: Look, name: string): Promise<PeopleAnswered> {
  const handle = name.replace(/^@/, '')
  const known = (await peopleByHandle(db, by, [handle])).get(handle)
  if (known) return { people: [known], faults: [] }
  const named = await peopleByName(db, by, name)
  if (named.length > 1)
    return {
      people: [],
      faults: [
        `Several people are called “${name}”: ${named.map((one) => one.handle).join(', ')}. Write the handle.`,
      ],
    }
  if (named.length === 1) return { people: named, faults: [] }
  const all = await peopleVisibleTo(db, by)
  return nobody(
    name,
    nearestName(
      name,
      all.map((one) => one.name),
    ),
  )
}

async function managerOf(look: Look, name: string): Promise<PeopleAnswered> {
  const { people, faults } = await person(look, name)
  const [report] = people
  if (!report) return { people: [], faults }
  const { above } = reportingOf(look.model, report)
  const leads = await peopleByHandle(
    look.db,
    look.by,
    above.flatMap((one) => ('lead' in one ? [one.lead] : [])),
  )
  const held = await holdersOfTitles(
    look,
    above.flatMap((one) => ('title' in one ? [one.title] : [])),
  )
  const over = [...[...held.values()].flatMap(({ holders }) => holders), ...leads.values()]
  return over.length > 0
    ? { people: over, faults: [] }
    : { people: [], faults: [`No page says to whom ${report.name} reports.`] }
}

/** Those in the teams that somebody leads and those whose titles report to theirs. */
async function reportsOf(look: Look, lead: Person): Promise<readonly Person[]> {
  const { db, by, model } = look
  const led = model.all(team).filter(({ value }) => value.lead === lead.handle)
  const teams = led.flatMap((one) => withThoseBelow(model.all(team), one).map(({ name }) => name))
  const inTeams =
    teams.length === 0
      ? []
      : await somePeopleVisibleTo(db, by, { words: [], left: false, teams }, { limit: most })
  const below = await holdersOfTitles(
    look,
    reportingOf(model, lead).below.map(({ title }) => title),
  )
  const byTitle = [...below.values()].flatMap(({ holders }) => holders)
  return [...byTitle, ...inTeams].filter(({ id }) => id !== lead.id)
}

async function ledBy(look: Look, name: string): Promise<PeopleAnswered> {
  const { people, faults } = await person(look, name)
  const [lead] = people
  return lead ? { people: await reportsOf(look, lead), faults } : { people, faults }
}

async function inTeam(look: Look, name: string): Promise<PeopleAnswered> {
  const { db, by, model } = look
  const names = await lookUpNames(look, team, 'team', ({ alsoCalled }) => alsoCalled)
  const found = names.find(name)
  if (!found) return { people: [], faults: [`The handbook has no team called “${name}”.`] }
  const teams = withThoseBelow(model.all(team), found).map((one) => one.name)
  return {
    people: await somePeopleVisibleTo(db, by, { words: [], left: false, teams }, { limit: most }),
    faults: [],
  }
}

async function holding(look: Look, written: string): Promise<PeopleAnswered> {
  const all = [...look.model.all(role).map(({ name }) => name), ...(await titlesVisibleTo(look.db, look.by))]
  const title = all.find((one) => one.toLowerCase() === written.toLowerCase()) ?? written
  const holders = (await holdersOfTitles(look, [title])).get(title)?.holders ?? []
  return holders.length > 0
    ? { people: holders, faults: [] }
    : { people: [], faults: [`Nobody in the directory holds the title “${written}”.`] }
}

async function ledByTitle(look: Look, title: string): Promise<PeopleAnswered> {
  const { people, faults } = await holding(look, title)
  const all: Person[] = []
  for (const lead of people) all.push(...(await reportsOf(look, lead)))
  return { people: all, faults }
}

const ways: Readonly<Record<PeopleAsked['by'], Way>> = {
  name: person,
  handle: person,
  'manager-of': managerOf,
  'led-by': ledBy,
  'led-by-title': ledByTitle,
  team: inTeam,
  title: holding,
}
