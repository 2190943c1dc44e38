import { z } from 'zod'
import { citationJson, instantJson, lastRulings, namedSince, type Definition, type Look } from '#kernel'
import { namesOf } from './names-of.ts'
import { seeingDecisions } from './shown-records.ts'

/** A rule in force: the sentence it says back, and the sentence of the page that it runs. */
export const ruleJson = z
  .object({
    kind: z.string(),
    name: z.string(),
    title: z.string(),
    said: z.string().describe('The rule as a plain sentence, made from what it does.'),
    citation: citationJson,
    owner: z.string().optional().describe('Who answers for it.'),
    since: instantJson.optional().describe('When it came into force by this name.'),
    lastUsedAt: instantJson
      .optional()
      .describe('When it last decided on something; only for people of the department.'),
    heldOverFrom: z
      .string()
      .optional()
      .describe('Its page is broken just now; this is the version whose text stays in force.'),
  })
  .meta({ id: 'Rule' })

/** Rules as every door shows them, their owners by name. */
export async function rulesSaid(look: Look, definitions: readonly Definition[]) {
  const since = await namedSince(look.db)
  const names = await namesOf(
    look,
    definitions.flatMap(({ owner }) => owner ?? []),
  )
  const isStranger = look.by.kind === 'visitor' || look.by.kind === 'left'
  const used = isStranger
    ? new Map<string, never>()
    : await lastRulings(look.db, definitions, await seeingDecisions(look))
  return definitions.map(({ kind, name, title, said, citation, owner, heldOverFrom }) => ({
    kind,
    name,
    title,
    said,
    citation,
    owner: owner === undefined ? undefined : (names.get(owner) ?? owner),
    since: since.get(`${kind} ${name}`),
    lastUsedAt: used.get(`${kind} ${name}`),
    heldOverFrom,
  }))
}
