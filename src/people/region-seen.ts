import { z } from 'zod'
import { listJson, type Definition, type Look } from '#kernel'
import { sayPlace } from '#model'
import { withThoseBelow } from './below.ts'
import { defined, definedJson, namedInJson, titled, titledJson } from './definition-json.ts'
import { countPeopleVisibleTo } from './directory-store.ts'
import { region, type Region } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { namedIn } from './named-in.ts'
import { peopleByHandle } from './names-store.ts'
import type { PeopleWorld } from './people-world.ts'
import { personJson } from './person-json.ts'

export const regionJson = definedJson
  .extend({
    places: listJson(z.string()).describe('ISO 3166 codes.'),
    placesInWords: listJson(z.string()),
    zone: z.string().optional(),
    partOf: titledJson.optional(),
    leads: listJson(
      z.object({
        area: z.string(),
        lead: personJson.optional().describe('Absent where nobody who works here leads it.'),
      }),
    ).describe('Areas that it has or another region has, each with who leads it here.'),
  })
  .meta({ id: 'Region' })

export const regionSeenJson = z.object({
  region: regionJson,
  parts: listJson(titledJson).describe('Regions that are part of it.'),
  count: z.int().describe('How many people are in it.'),
  teams: listJson(titledJson).describe('Teams that work in it.'),
  rules: listJson(namedInJson).describe('Rules that name it.'),
})

/** Areas for which some region has a lead, in the order of pages. */
const areasOf = ({ model }: Pick<Look, 'model'>): readonly string[] => [
  ...new Set(model.all(region).flatMap(({ value }) => Object.keys(value.leads))),
]

/** Regions as an answer shows them, those who lead them by name. */
export async function regionsSaid(look: Look, all: readonly Definition<Region>[]) {
  const { db, by, model } = look
  const handles = all.flatMap(({ value }) => Object.values(value.leads))
  const people = await peopleByHandle(db, by, handles)
  const areas = areasOf(look)
  return all.map((one) => {
    const { places, zone, partOf, leads } = one.value
    const above = partOf === undefined ? undefined : model.find(region, partOf)
    return {
      ...defined(one),
      places,
      placesInWords: places.map(sayPlace),
      ...(zone !== undefined && { zone }),
      ...(above && { partOf: titled(above) }),
      leads: areas.map((area) => {
        const lead = people.get(leads[area] ?? '')
        return { area, ...(lead && { lead }) }
      }),
    }
  })
}

export type RegionSeen = Awaited<ReturnType<typeof regionSeen>>

/** All that is shown of a region. */
export async function regionSeen(look: Look, { names }: Pick<PeopleWorld, 'names'>, one: Definition<Region>) {
  const { db, by, model } = look
  const [said] = await regionsSaid(look, [one])
  if (!said) throw new Error(`${one.name} was not said`)
  const whole = withThoseBelow(model.all(region), one).map(({ name }) => name)
  return {
    region: said,
    parts: model.all(region).flatMap((part) => (part.value.partOf === one.name ? [titled(part)] : [])),
    count: await countPeopleVisibleTo(db, by, { words: [], left: false, regions: whole }),
    teams: model.all(team).flatMap((each) => (each.value.regions?.includes(one.name) ? [titled(each)] : [])),
    rules: namedIn(
      { model, names: names() },
      (mention, { kind }) =>
        mention.kind === region.kind &&
        mention.name === one.name &&
        kind !== region.kind &&
        kind !== team.kind,
    ),
  }
}
