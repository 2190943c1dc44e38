import { z } from 'zod'
import { listJson, type Definition, type Look } from '#kernel'
import { defined, definedJson, heldJson, namedInJson, titled, titledJson } from './definition-json.ts'
import { role, type Role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { answersFor, namedIn } from './named-in.ts'
import { peopleByHandle, peopleByTitle } from './names-store.ts'
import { personJson } from './person-json.ts'

export const roleJson = definedJson
  .omit({ name: true })
  .extend({
    heldBy: listJson(personJson).describe('Who holds it now; empty where it is vacant.'),
    deputy: personJson.optional(),
    team: titledJson.optional(),
    reportsTo: z.string().optional().describe('The title that it reports to.'),
    means: z.string().optional().describe('What it answers for.'),
  })
  .meta({ id: 'Role' })

export const roleSeenJson = z.object({
  role: roleJson,
  below: listJson(heldJson).describe('Titles that report to it.'),
  answersFor: listJson(namedInJson).describe('Pages for whose rules it answers.'),
  rules: listJson(namedInJson).describe('Rules that name it: they mean whoever holds it at the time.'),
})

/** Titles as an answer shows them, with those who hold them now: named by the page or carrying the title, and here. */
export async function rolesSaid({ db, by, model }: Look, all: readonly Definition<Role>[]) {
  const handles = all.flatMap(({ value }) => [
    ...value.heldBy,
    ...(value.deputy === undefined ? [] : [value.deputy]),
  ])
  const people = await peopleByHandle(db, by, handles)
  const carrying = await peopleByTitle(
    db,
    by,
    all.map(({ title }) => title),
  )
  return all.map((one) => {
    const { heldBy, deputy, reportsTo, means } = one.value
    const named = heldBy.flatMap((handle) => people.get(handle) ?? [])
    const further = (carrying.get(one.title) ?? []).filter(({ handle }) => !heldBy.includes(handle))
    const stands = deputy === undefined ? undefined : people.get(deputy)
    const where = one.value.team === undefined ? undefined : model.find(team, one.value.team)
    const { name: _, ...said } = defined(one)
    return {
      ...said,
      heldBy: [...named, ...further],
      ...(stands && { deputy: stands }),
      ...(where && { team: titled(where) }),
      ...(reportsTo !== undefined && { reportsTo }),
      ...(means !== undefined && { means }),
    }
  })
}

export type RoleSeen = Awaited<ReturnType<typeof roleSeen>>

/** All that is shown of a title. */
export async function roleSeen(look: Look, one: Definition<Role>) {
  const { model } = look
  const [said] = await rolesSaid(look, [one])
  if (!said) throw new Error(`${one.name} was not said`)
  const below = model.all(role).filter(({ value }) => value.reportsTo === one.name)
  return {
    role: said,
    below: (await rolesSaid(look, below)).map(({ title, heldBy }) => ({ title, heldBy })),
    answersFor: answersFor(model, new Set([one.name])),
    rules: namedIn(
      model,
      ({ kind, name }, { kind: of }) => kind === role.kind && name === one.name && of !== role.kind,
    ),
  }
}
