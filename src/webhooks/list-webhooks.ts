import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { webhooksVisibleTo } from './store.ts'
import { webhookJson } from './webhook-json.ts'

export const listWebhooks = question({
  name: 'webhooks.list',
  at: get('/webhooks'),
  summary: 'Lists the programs that are told of what is done here, newest first.',
  who: 'admin',
  input: z.object({ limit: limitField, after: afterField(z.tuple([z.uuid()])) }),
  answers: z.object({ webhooks: listJson(webhookJson), next: z.string().optional() }),
  may: () => yes,
  async answer(look, { limit, after }) {
    const found = await webhooksVisibleTo(look.db, look.by, { after: after?.[0], limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, ({ id }) => placeAfter(id))
    return { webhooks: page, ...next }
  },
  example: () => ({}),
})
