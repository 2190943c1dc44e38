import { z } from 'zod'
import { citationJson, instantJson, listJson } from '#kernel'

const stateJson = z
  .enum(['waits', 'given', 'refused', 'stale', 'taken back', 'over'])
  .describe(
    '`stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided.',
  )

/** How the approval stands that was acted on. */
export const approvalJson = z.object({ number: z.int(), state: stateJson })

const personJson = z.object({ handle: z.string(), name: z.string() })

/** An approval in JSON. */
export const wholeApprovalJson = z
  .object({
    number: z.int(),
    approval: z.string().optional().describe('Name of the rule that asks for it.'),
    title: z.string(),
    state: stateJson,
    for: z.object({ kind: z.string(), title: z.string(), href: z.string() }).describe('What it is for.'),
    askedBy: personJson,
    askedAt: instantJson,
    note: z.string().optional(),
    until: instantJson.optional().describe('By when the answer comes.'),
    late: z.boolean().optional(),
    groups: listJson(
      z.object({
        says: z.string(),
        atLeast: z.int(),
        agreed: listJson(personJson),
        waitsFor: listJson(personJson.extend({ because: z.string().optional() })),
        short: z.boolean().optional().describe('Too few could agree.'),
      }),
    ),
    experts: listJson(
      z.object({
        topic: z.string(),
        accepted: personJson.optional(),
        answers: listJson(personJson.extend({ accepts: z.boolean(), why: z.string().optional() })),
        waitsFor: listJson(personJson),
      }),
    ),
    changed: listJson(z.string()).describe('Facts that changed since.'),
    words: listJson(
      personJson.extend({
        verdict: z.enum(['yes', 'no']),
        at: instantJson,
        why: z.string().optional(),
        because: z.string().optional(),
        takenBackAt: instantJson.optional(),
      }),
    ).describe('What was said, oldest first.'),
    mine: z.object({
      decide: z.boolean(),
      own: z.boolean(),
      withdraw: z.boolean(),
      takeBack: z.boolean(),
      help: listJson(z.string()),
    }),
    delegations: listJson(
      z.object({ from: personJson, to: personJson, why: z.string().optional() }),
    ).describe('Whose word is in whose hands.'),
    ended: z
      .object({ at: instantJson, who: personJson, why: z.string().optional() })
      .optional()
      .describe('That it counts no more.'),
    effect: z.object({ at: instantJson, fault: z.string().optional() }).optional(),
    citation: citationJson.optional(),
  })
  .meta({ id: 'Approval' })
