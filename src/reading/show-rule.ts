import { z } from 'zod'
import {
  citationJson,
  dayJson,
  get,
  line,
  listJson,
  missing,
  nearestName,
  question,
  yes,
  type Definition,
  type Look,
  type Model,
} from '#kernel'
import { vacanciesIn } from '#people'
import { ruleJson, rulesSaid } from './rule-json.ts'
import { pastHandbook, presentHandbook, type QuestionsWorld } from './questions-world.ts'
import { pageSource } from './page-source.ts'
import { standsSince } from './stands-since.ts'

export const ruleInput = z.object({
  kind: line('Name the kind of rule, like limit.', 100).describe('What kind of rule, like limit.'),
  name: line('Name the rule.', 200).describe('Its name in its block.'),
})

export const saidRule = {
  does: 'question',
  name: 'rules.show',
  at: get('/rules/:kind/:name'),
  summary: 'Shows a rule in force: its sentence, its block, and what it does right now.',
  who: 'anyone',
  input: ruleInput,
  answers: z.object({
    rule: ruleJson,
    block: z.string().describe('The block as the page has it.'),
    value: z.unknown().describe('What the block comes to.'),
    standsSince: dayJson.optional().describe('The day since which the quoted sentence stands as it is.'),
    now: z.string().optional().describe('What it does right now, for you.'),
    vacant: listJson(
      z.object({
        title: z.string(),
        citation: citationJson.optional(),
        standsIn: z.string().optional().describe('Name of the deputy who stands in.'),
      }),
    )
      .optional()
      .describe('Titles that it names and nobody holds, each with the sentence that says who would.'),
  }),
  example: () => ({ kind: 'limit', name: 'paid-social-per-team' }),
} as const

/** One rule with all that is known of it. */
export const showRule = (world: QuestionsWorld) =>
  question({
    ...saidRule,
    may: () => yes,
    async answer(look, { kind, name }) {
      const found = look.model.find({ kind }, name)
      if (!found) throw noRule(look.model, kind, name)
      const [rule] = await rulesSaid(look, [found])
      if (!rule) throw noRule(look.model, kind, name)
      const since = await standsSince(world.repository, found.citation)
      const now = await world.nowOf(look, found)
      const vacant = await vacanciesIn(look, found)
      return {
        rule,
        block: await blockOf(world, look, found),
        value: found.value,
        ...(since && { standsSince: since }),
        ...(now !== undefined && { now }),
        ...(vacant.length > 0 && { vacant }),
      }
    },
  })

async function blockOf(
  world: QuestionsWorld,
  look: Look,
  { citation, lines, heldOverFrom }: Definition,
): Promise<string> {
  const handbook =
    heldOverFrom === undefined
      ? await presentHandbook(world, look)
      : await pastHandbook(world, look, heldOverFrom)
  const file = handbook.file(citation.path)
  return file ? pageSource(await world.repository.read(file.oid), handbook).between(lines) : ''
}

/** Refuses with the rule, or the kind of rule, that is nearest to one that there is not. */
export function noRule({ definitions }: Model, kind: string, name: string): Error {
  const kinds = [...new Set(definitions.map((one) => one.kind))]
  if (!kinds.includes(kind)) {
    const near = nearestName(kind, kinds)
    return missing(
      `There are no rules of the kind “${kind}”.`,
      near ? [{ say: `Use ${near}`, change: { kind: near } }] : [],
    )
  }
  const near = nearestName(
    name,
    definitions.filter((one) => one.kind === kind).map((one) => one.name),
  )
  return missing(
    `There is no ${kind} “${name}” in the handbook.`,
    near ? [{ say: `Use ${near}`, change: { name: near } }] : [],
  )
}
