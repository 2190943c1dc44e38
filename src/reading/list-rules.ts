import { z } from 'zod'
import {
  afterField,
  get,
  invalid,
  limitField,
  line,
  listJson,
  nearestName,
  pageOf,
  placeAfter,
  question,
  yes,
  type Look,
} from '#kernel'
import { ruleJson, rulesSaid } from './rule-json.ts'
import { answeringFor } from './answering-for.ts'
import { rulesAsked, rulesCounted, type RulesAsked } from './rules-asked.ts'

export const listRules = question({
  name: 'rules.list',
  at: get('/rules'),
  summary: 'Lists the rules in force, page by page: what each says, and the sentence it runs.',
  who: 'anyone',
  input: z.object({
    kind: line('Name a kind, like limit.', 100).describe('Only rules of this kind, like limit.').optional(),
    page: line('Name a page by its address.', 1000)
      .describe('Only rules of the page at this address.')
      .optional(),
    team: line('Name a team, like field-apac.', 100)
      .describe('Only rules that name this team, or for which somebody in it answers.')
      .optional(),
    words: line('Say what to look for.', 200)
      .describe('Only rules that hold all these words in name, title or sentence.')
      .optional(),
    limit: limitField,
    after: afterField(z.tuple([z.int().nonnegative()])),
  }),
  answers: z.object({
    rules: listJson(ruleJson),
    next: z.string().optional(),
    kinds: listJson(z.string()).describe('Kinds of rules that there are.'),
  }),
  may: () => yes,
  async answer(look, { limit, after: [seen] = [0], ...asked }) {
    const { found, kinds } = await rulesFound(look, asked)
    const { page, ...next } = pageOf(found.slice(seen, seen + limit + 1), limit, () =>
      placeAfter(seen + limit),
    )
    return { rules: await rulesSaid(look, page), ...next, kinds }
  },
  example: () => ({ kind: 'limit' }),
})

/** The rules that are asked for, the kinds that there are, and how many there would be of each. */
export async function rulesFound(look: Look, asked: RulesAsked) {
  const { definitions } = look.model
  const kinds = [...new Set(definitions.map((one) => one.kind))].toSorted()
  if (asked.kind !== undefined && !kinds.includes(asked.kind)) throw noKind(asked.kind, kinds)
  const answering = await answeringFor(look, definitions)
  const found = rulesAsked(definitions, asked, answering)
  return { found, kinds, counts: rulesCounted(definitions, asked, answering) }
}

function noKind(kind: string, kinds: readonly string[]): Error {
  const near = nearestName(kind, kinds)
  const mend = near === undefined ? `There are ${kinds.join(', ')}.` : `Did you mean ${near}?`
  return invalid([{ field: 'kind', message: `There are no rules of the kind “${kind}”. ${mend}` }])
}
