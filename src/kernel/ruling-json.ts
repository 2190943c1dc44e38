import { z } from 'zod'
import { instantJson, listJson } from './json.ts'

const span = z.tuple([z.int(), z.int()]).readonly()

/** The sentence something rests on, as every door shows it. */
export const citationJson = z
  .object({
    path: z.string().describe('The file in the repository.'),
    url: z.string().describe('The page’s address in the handbook.'),
    title: z.string(),
    anchor: z.string().optional(),
    section: z.string().optional(),
    lines: span.describe('First and last line of the paragraph.'),
    commit: z.string().describe('The version whose text is quoted.'),
    quote: z.string().describe('The sentence itself.'),
  })
  .meta({ id: 'Citation' })

/** What would work instead. */
export const alternativeJson = z
  .object({
    say: z.string(),
    detail: z.string().optional(),
    change: z
      .record(z.string(), z.string())
      .readonly()
      .optional()
      .describe('Fields of the same act to change.'),
    href: z.string().optional(),
    ask: z.string().optional().describe('Handle of who could decide.'),
  })
  .meta({ id: 'Alternative' })

/** What a rule answered. The facts it saw stay inside: they may name what the asker may not see. */
export const rulingJson = z
  .object({
    kind: z.string(),
    name: z.string(),
    outcome: z.enum(['fits', 'exempt', 'excepted', 'noted', 'outside', 'waits', 'declined', 'refused']),
    reason: z.string(),
    citation: citationJson,
  })
  .meta({ id: 'Ruling' })

/** A ruling as it was made then, and what became of the act. */
export const decisionJson = rulingJson
  .extend({ at: instantJson, operation: z.string(), act: z.enum(['done', 'refused', 'asked']) })
  .meta({ id: 'Decision' })

/** An expected “no”, as every door shows it. */
export const refusalJson = z
  .object({
    kind: z.enum(['invalid', 'forbidden', 'missing', 'conflict']),
    detail: z.string(),
    fields: listJson(z.object({ field: z.string(), message: z.string() })),
    rule: z.object({ kind: z.string(), name: z.string() }).optional(),
    citation: citationJson.optional(),
    nearest: listJson(alternativeJson),
  })
  .meta({ id: 'Refusal' })

/** What an act would come to, as every door shows it. */
export const wouldJson = z
  .object({
    allowed: z.boolean(),
    rulings: listJson(rulingJson),
    refusal: refusalJson.optional().describe('Why not, and what would work.'),
  })
  .meta({ id: 'Would' })
