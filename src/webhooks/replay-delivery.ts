import { z } from 'zod'
import { missing, operation, post, yes } from '#kernel'
import { sendAgain } from './delivery-store.ts'
import { holdWebhook } from './store.ts'
import { idJson } from './webhook-json.ts'
import { mustBeSentTo, subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

export const replayDelivery = operation({
  name: 'webhooks.replay',
  at: post('/webhooks/:id/deliveries/:delivery/replay'),
  summary: 'Sends a delivery once more at once, byte for byte and with the same webhook-id.',
  who: 'admin',
  input: z.object({ id: webhookId, delivery: z.uuid({ error: 'Name the delivery by its id.' }) }),
  answers: idJson.extend({ delivery: z.string() }),
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook, { delivery }) {
    mustBeSentTo(webhook)
    if (!(await sendAgain(act.db, webhook.id, delivery))) throw missing('There is no such delivery.')
    await holdWebhook(act.db, webhook.id, null)
    await act.record({ subject: subjectOf(webhook), facts: { delivery } })
    return { id: webhook.id, delivery }
  },
  told: ({ who }) => `${who} sent a delivery of a webhook again`,
  example: () => ({
    id: '019469a0-0000-7000-8000-000000000001',
    delivery: '019469a0-0000-7000-8000-000000000002',
  }),
})
