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
  type Definition,
} from '#kernel'
import { ruleJson, rulesSaid } from './rule-json.ts'
import { searchWords } from './search-words.ts'

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
  async answer(look, { kind, page: url, words, limit, after: [seen] = [0] }) {
    const { definitions } = look.model
    const kinds = [...new Set(definitions.map((one) => one.kind))].toSorted()
    if (kind !== undefined && !kinds.includes(kind)) throw noKind(kind, kinds)
    const asked = searchWords(words ?? '')
    const found = definitions.filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (url === undefined || plain(one.citation.url) === plain(url)) &&
        asked.every((word) => spoken(one).includes(word)),
    )
    const { page, ...next } = pageOf(found.slice(seen, seen + limit + 1), limit, () =>
      placeAfter(seen + limit),
    )
    return { rules: await rulesSaid(look, page), ...next, kinds }
  },
  example: () => ({ kind: 'limit' }),
})

function noKind(kind: string, kinds: readonly string[]): Error {
  const near = nearestName(kind, kinds)
  const mend = near === undefined ? `There are ${kinds.join(', ')}.` : `Did you mean ${near}?`
  return invalid([{ field: 'kind', message: `There are no rules of the kind “${kind}”. ${mend}` }])
}

const plain = (url: string): string => `/${url.split(/[?#]/, 1)[0]}/`.replaceAll(/\/+/g, '/')

const spoken = ({ kind, name, title, said, citation }: Definition): string =>
  [kind, name, title, said, citation.quote, citation.title, citation.section ?? ''].join('\n').toLowerCase()
