import { z } from 'zod'
import {
  afterField,
  decisionJson,
  get,
  isWithheld,
  limitField,
  listJson,
  missing,
  no,
  pageOf,
  placeAfter,
  question,
  rulingsUnder,
  yes,
} from '#kernel'
import { ruleInput } from './show-rule.ts'

export const listDecisions = question({
  name: 'decisions.list',
  at: get('/rules/:kind/:name/decisions'),
  summary: 'Lists what was decided under a rule, newest first, each with the sentence as it stood then.',
  who: 'member',
  input: ruleInput.extend({ limit: limitField, after: afterField(z.tuple([z.uuid()])) }),
  answers: z.object({ decisions: listJson(decisionJson), next: z.string().optional() }),
  may: ({ by }) =>
    by.kind === 'visitor' || by.kind === 'left' ? no('Sign in to see what was decided.') : yes,
  async answer(look, { kind, name, limit, after }) {
    const found = await rulingsUnder(look.db, { kind, name }, { before: after?.[0], limit: limit + 1 })
    const said = await look.cited(found)
    // Of a rule that is not open nobody is told that it decided.
    if (said.every(isWithheld) && !look.model.find({ kind }, name)) throw missing('There is no such rule.')
    const { page, ...next } = pageOf(said, limit, ({ entryId }) => placeAfter(entryId))
    return { decisions: page, ...next }
  },
  example: () => ({ kind: 'limit', name: 'paid-social-per-team' }),
})
