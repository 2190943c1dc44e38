import { z } from 'zod'
import { dayJson, listJson, type Definition, type Look, type Person } from '#kernel'
import { awayNow } from './away.ts'
import { defined, definedJson, heldJson, namedInJson, titled, titledJson } from './definition-json.ts'
import { holdersOfTitles } from './holders-of-titles.ts'
import { role, type Role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { answersFor, namedIn } from './named-in.ts'
import type { PeopleWorld } from './people-world.ts'
import { personJson } from './person-json.ts'

export const roleJson = definedJson
  .omit({ name: true })
  .extend({
    heldBy: listJson(personJson).describe('Who holds it now; empty where it is vacant.'),
    deputy: personJson.optional().describe('Who stands in and does not hold it.'),
    team: titledJson.optional(),
    reportsTo: z.string().optional().describe('The title that it reports to.'),
    means: z.string().optional().describe('What it answers for.'),
  })
  .meta({ id: 'Role' })

export const roleSeenJson = z.object({
  role: roleJson,
  away: listJson(
    z.object({
      handle: z.string(),
      name: z.string(),
      until: dayJson.describe('The day they are back.'),
      standIn: personJson.optional().describe('Who stands in until then.'),
    }),
  ).describe('Who of them is away now.'),
  below: listJson(heldJson).describe('Titles that report to it.'),
  answersFor: listJson(namedInJson).describe('Pages for whose rules it answers.'),
  rules: listJson(namedInJson).describe('Rules that name it: they mean whoever holds it at the time.'),
})

/** Titles as an answer shows them, with those who hold them now. */
export async function rolesSaid(look: Look, all: readonly Definition<Role>[]) {
  const held = await holdersOfTitles(
    look,
    all.map(({ name }) => name),
  )
  return all.map((one) => {
    const { reportsTo, means } = one.value
    const { holders = [], deputy } = held.get(one.name) ?? {}
    const where = one.value.team === undefined ? undefined : look.model.find(team, one.value.team)
    const { name: _, ...said } = defined(one)
    return {
      ...said,
      heldBy: holders,
      ...(deputy && { deputy }),
      ...(where && { team: titled(where) }),
      ...(reportsTo !== undefined && { reportsTo }),
      ...(means !== undefined && { means }),
    }
  })
}

/** Of a title only who holds it and who stands in. */
export const heldOnly = ({ title, heldBy, deputy }: z.output<typeof heldJson>) => ({
  title,
  heldBy,
  ...(deputy && { deputy }),
})

export type RoleSeen = Awaited<ReturnType<typeof roleSeen>>

/** All that is shown of a title. */
export async function roleSeen(look: Look, { names }: Pick<PeopleWorld, 'names'>, one: Definition<Role>) {
  const { model } = look
  const [said] = await rolesSaid(look, [one])
  if (!said) throw new Error(`${one.name} was not said`)
  const below = model.all(role).filter(({ value }) => value.reportsTo === one.name)
  return {
    role: said,
    away: await awayOf(look, said),
    below: (await rolesSaid(look, below)).map(heldOnly),
    answersFor: answersFor(model, new Set([one.name])),
    rules: namedIn(
      { model, names: names() },
      ({ kind, name }, { kind: of }) => kind === role.kind && name === one.name && of !== role.kind,
    ),
  }
}

/** In the place of whoever is away stands whom they asked, else the deputy. */
async function awayOf(
  look: Look,
  { heldBy, deputy }: { readonly heldBy: readonly Person[]; readonly deputy?: Person },
) {
  const away = await awayNow(
    look,
    heldBy.map(({ id }) => id),
  )
  return heldBy.flatMap(({ handle, name }) => {
    const gone = away.get(handle)
    if (!gone) return []
    const standIn = gone.standIn ?? deputy
    return { handle, name, until: gone.until, ...(standIn && { standIn }) }
  })
}
