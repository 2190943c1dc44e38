import { z } from 'zod'
import { citationJson, instantJson, listJson } from '#kernel'

const faultsJson = listJson(z.object({ field: z.string(), message: z.string() }))

/** What a batch came to, counted. */
const totals = { recorded: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }

/** A row that was rejected, as it is kept with its source. */
const rejectedJson = z
  .object({
    row: z.int().describe('1 for the first row.'),
    line: z.int().optional().describe('Line of the file, where it was one.'),
    id: z.string().optional(),
    faults: faultsJson,
  })
  .meta({ id: 'RejectedFact' })

/** What came of one row. */
export const verdictJson = rejectedJson
  .extend({
    verdict: z.enum(['recorded', 'changed', 'unchanged', 'rejected']),
    number: z.int().optional(),
    handle: z.string().optional(),
    faults: faultsJson.optional(),
    notes: faultsJson.optional().describe('What was not taken over, and why.'),
    outside: listJson(z.object({ rule: z.string(), reason: z.string(), citation: citationJson }))
      .optional()
      .describe('Rules outside which it happened.'),
  })
  .meta({ id: 'FactVerdict' })

/** What came of a batch, row by row in their order. */
export const batchJson = z.object({
  source: z.string(),
  kind: z.string(),
  preview: z.boolean(),
  ...totals,
  notes: listJson(z.string()).describe('Said of the whole batch: columns that nobody reads.'),
  rows: listJson(verdictJson),
})

export type Verdict = z.output<typeof verdictJson>
export type Batch = z.output<typeof batchJson>

/** Where facts come from, and how the last batch went. */
export const sourceJson = z
  .object({
    source: z.string(),
    kind: z.string(),
    rows: z.int().describe('Kept from there by now.'),
    lastHeardAt: instantJson,
    stale: z.boolean().describe('Not heard of for two days.'),
    last: z.object(totals).describe('What the last batch came to.'),
    rejected: listJson(rejectedJson)
      .optional()
      .describe('Rows of it that were not kept; for administrators.'),
  })
  .meta({ id: 'FactSource' })
