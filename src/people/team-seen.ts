import { z } from 'zod'
import { listJson, type Definition, type Look, type Person } from '#kernel'
import { withThoseBelow } from './below.ts'
import { defined, definedJson, heldJson, namedInJson, titled, titledJson } from './definition-json.ts'
import { countPeopleVisibleTo, somePeopleVisibleTo } from './directory-store.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team, type Team } from './kinds/team.ts'
import { answersFor, namedIn } from './named-in.ts'
import { peopleByHandle } from './names-store.ts'
import type { PeopleWorld } from './people-world.ts'
import { personJson } from './person-json.ts'
import { heldOnly, rolesSaid } from './role-seen.ts'

/** So many of its people an answer about a team holds; `people.list` has all. */
const mostPeople = 100

export const teamJson = definedJson
  .extend({
    partOf: titledJson.optional(),
    charter: z.string().optional(),
    channel: z.string().optional().describe('Without #.'),
    alsoCalled: listJson(z.string()),
    segments: listJson(z.string()),
    regions: listJson(titledJson),
    zone: z.string().optional(),
    lead: personJson.optional().describe('Absent where nobody who works here leads it.'),
  })
  .meta({ id: 'Team' })

export const teamSeenJson = z.object({
  team: teamJson,
  parts: listJson(titledJson).describe('Teams that are part of it.'),
  people: listJson(personJson).describe(`Who is in it, the first ${mostPeople}.`),
  count: z.int().describe('How many are in it.'),
  countWithParts: z.int().describe('How many are in it or in a team that is part of it.'),
  titles: listJson(heldJson).describe('Titles that are held in it, vacant ones too.'),
  answersFor: listJson(namedInJson).describe(
    'Pages for whose rules it answers: by its lead or by a title held in it.',
  ),
  rules: listJson(namedInJson).describe('Rules that name it.'),
})

/** A team as an answer shows it. */
export function teamSaid({ model }: Pick<Look, 'model'>, one: Definition<Team>, lead: Person | undefined) {
  const { partOf, charter, channel, alsoCalled, segments, regions, zone } = one.value
  const above = partOf === undefined ? undefined : model.find(team, partOf)
  return {
    ...defined(one),
    ...(above && { partOf: titled(above) }),
    ...(charter !== undefined && { charter }),
    ...(channel !== undefined && { channel }),
    alsoCalled: alsoCalled ?? [],
    segments: segments ?? [],
    regions: (regions ?? []).map((name) => ({ name, title: model.find(region, name)?.title ?? name })),
    ...(zone !== undefined && { zone }),
    ...(lead && { lead }),
  }
}

export type TeamSeen = Awaited<ReturnType<typeof teamSeen>>

/** All that is shown of a team. */
export async function teamSeen(look: Look, { names }: Pick<PeopleWorld, 'names'>, one: Definition<Team>) {
  const { db, by, model } = look
  const roles = model.all(role).filter(({ value }) => value.team === one.name)
  const { lead } = one.value
  const led = lead === undefined ? undefined : (await peopleByHandle(db, by, [lead])).get(lead)
  const filter = { words: [], left: false, teams: [one.name] }
  const whole = withThoseBelow(model.all(team), one).map(({ name }) => name)
  const owners = new Set([...(lead === undefined ? [] : [lead]), ...roles.map(({ name }) => name)])
  return {
    team: teamSaid(look, one, led),
    parts: model.all(team).flatMap((part) => (part.value.partOf === one.name ? [titled(part)] : [])),
    people: await somePeopleVisibleTo(db, by, filter, { limit: mostPeople }),
    count: await countPeopleVisibleTo(db, by, filter),
    countWithParts: await countPeopleVisibleTo(db, by, { ...filter, teams: whole }),
    titles: (await rolesSaid(look, roles)).map(heldOnly),
    answersFor: answersFor(model, owners),
    rules: namedIn(
      { model, names: names() },
      (mention, { kind }) =>
        mention.kind === team.kind && mention.name === one.name && kind !== team.kind && kind !== role.kind,
    ),
  }
}
