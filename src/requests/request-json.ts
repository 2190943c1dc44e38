import { z } from 'zod'
import { dayJson, instantJson, listJson } from '#kernel'

export const somebodyJson = z.object({ handle: z.string(), name: z.string() })

/** A request as programs have it in a list. */
export const requestJson = z
  .object({
    number: z.int(),
    project: z.string(),
    type: z.object({ name: z.string() }).optional(),
    subject: z.string(),
    labels: listJson(z.string()),
    assignees: listJson(somebodyJson),
    dueOn: dayJson.optional(),
    late: z
      .literal(true)
      .optional()
      .describe('That day has ended for all who see to it, where their teams count days.'),
    confidential: z.boolean(),
    openedBy: somebodyJson,
    openedAt: instantJson,
    stirredAt: instantJson,
    acceptedAt: instantJson.optional(),
    ended: z
      .object({
        outcome: z.enum(['done', 'declined', 'duplicate']),
        why: z.string().optional(),
        duplicateOf: z.int().optional(),
        by: z.string(),
        at: instantJson,
      })
      .optional(),
    snoozedUntil: dayJson.optional(),
    wanted: z
      .object({ comment: z.int().optional(), by: z.string(), at: instantJson })
      .optional()
      .describe(
        'It waits for whoever asked: for an answer to this comment, or for answers of its form where it names none.',
      ),
    blockedBy: listJson(z.int()).describe('Numbers of open requests that it waits for.'),
    waitsForHidden: z.boolean().describe('It waits for an open one, too, of which you may not know.'),
  })
  .meta({ id: 'Request' })

/** The same with all that it says. */
export const wholeRequestJson = requestJson
  .extend({
    body: z.string().describe('In Markdown.'),
    fields: z.record(z.string(), z.unknown()).describe('Answers by the ids of the form’s fields.'),
    version: z.int().describe('Counts the changes of what it says.'),
    splitFrom: z.int().optional(),
  })
  .meta({ id: 'WholeRequest' })

/** The number of the request that was acted on. */
export const numberJson = z.object({ number: z.int() })

/** How a text with quick actions was understood, and what of it was left out. */
export const notesJson = listJson(z.string()).describe(
  'How quick actions in the text were understood, and which were left out because they are for others to do.',
)
