import { z } from 'zod'
import {
  afterField,
  decidedUnder,
  decisionJson,
  get,
  instantJson,
  isWithheld,
  limitField,
  listJson,
  missing,
  mostDecided,
  no,
  pageOf,
  placeAfter,
  question,
  rulingsUnder,
  yes,
} from '#kernel'
import { precedentJson, precedentsOf } from './precedents.ts'
import { seeingDecisions } from './shown-records.ts'
import { ruleInput } from './show-rule.ts'

const times = z.int().optional()

export const listDecisions = question({
  name: 'decisions.list',
  at: get('/rules/:kind/:name/decisions'),
  summary:
    'Lists what was decided under a rule, newest first, each with the sentence as it stood then, what it was about, and whether the sentence has changed since.',
  who: 'member',
  input: ruleInput.extend({ limit: limitField, after: afterField(z.tuple([z.uuid()])) }),
  answers: z.object({
    decisions: listJson(precedentJson),
    decided: z
      .object({
        times: z.int(),
        outcomes: z.object(
          Object.fromEntries(decisionJson.shape.outcome.options.map((outcome) => [outcome, times])),
        ),
        lastAt: instantJson.optional(),
      })
      .describe(
        `How often it decided, and how; of more than ${mostDecided} the newest are counted. What was only asked does not count.`,
      ),
    next: z.string().optional(),
  }),
  may: ({ by }) =>
    by.kind === 'visitor' || by.kind === 'left' ? no('Sign in to see what was decided.') : yes,
  async answer(look, { kind, name, limit, after }) {
    const seeing = await seeingDecisions(look)
    const found = await rulingsUnder(
      look.db,
      { kind, name },
      { before: after?.[0], limit: limit + 1, seeing },
    )
    const said = await look.cited(found)
    // Of a rule that is not open nobody is told that it decided.
    if (said.every(isWithheld) && !look.model.find({ kind }, name)) throw missing('There is no such rule.')
    const { page, ...next } = pageOf(said, limit, ({ entryId }) => placeAfter(entryId))
    return {
      decisions: await precedentsOf(look, page),
      decided: await decidedUnder(look.db, { kind, name }, seeing),
      ...next,
    }
  },
  example: () => ({ kind: 'limit', name: 'paid-social-per-team' }),
})
