import { z } from 'zod'
import { instantJson, listJson } from '#kernel'

/** A webhook as programs have it, without its secret. */
export const webhookJson = z
  .object({
    id: z.string(),
    url: z.string(),
    kinds: listJson(z.string()),
    outcomes: listJson(z.string()),
    madeBy: z.object({ handle: z.string(), name: z.string() }),
    madeAt: instantJson,
    channel: z
      .object({ title: z.string(), audience: z.enum(['team', 'project', 'everybody']) })
      .optional()
      .describe('Set where it is a channel of people, which is told in sentences.'),
    stopped: z
      .object({ kind: z.enum(['paused', 'gone', 'failing', 'ended']), at: instantJson, by: z.string() })
      .optional()
      .describe('Why nothing is sent: absent while it is.'),
  })
  .meta({ id: 'Webhook' })

/** One entry of the journal on its way to a webhook. */
export const deliveryJson = z
  .object({
    id: z.string().describe('What is sent as webhook-id, the same at every try.'),
    kind: z.string(),
    at: instantJson,
    state: z.enum(['waiting', 'arrived', 'given up']),
    body: z.string().describe('What is sent, byte for byte.'),
    nextTryAt: instantJson.optional().describe('While it waits; one that has passed is at once.'),
    attempts: listJson(
      z.object({
        at: instantJson,
        ms: z.int(),
        status: z.int().optional(),
        fault: z.string().optional().describe('Absent where it arrived.'),
      }),
    ).describe('The last ones, newest first.'),
  })
  .meta({ id: 'Delivery' })

/** The id of what was acted on. */
export const idJson = z.object({ id: z.string() })

/** The same with the secret that signs from now on. */
export const secretJson = idJson.extend({
  secret: z.string().optional().describe('Answered once: what deliveries are signed with.'),
})
