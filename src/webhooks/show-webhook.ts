import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { deliveriesOf } from './delivery-store.ts'
import { webhookVisibleTo } from './store.ts'
import { deliveryJson, webhookJson } from './webhook-json.ts'
import { noSuchWebhook, webhookId } from './webhook-to-change.ts'

export const showWebhook = question({
  name: 'webhooks.show',
  at: get('/webhooks/:id'),
  summary: 'Shows a webhook and what went to it, newest first, with every try.',
  who: 'admin',
  input: z.object({ id: webhookId, limit: limitField, after: afterField(z.tuple([z.uuid()])) }),
  answers: z.object({
    webhook: webhookJson,
    deliveries: listJson(deliveryJson),
    next: z.string().optional(),
  }),
  may: () => yes,
  async answer(look, { id, limit, after }) {
    const webhook = await webhookVisibleTo(look.db, look.by, id)
    if (!webhook) throw noSuchWebhook()
    const found = await deliveriesOf(look.db, id, { after: after?.[0], limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, (delivery) => placeAfter(delivery.id))
    return { webhook, deliveries: page, ...next }
  },
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
