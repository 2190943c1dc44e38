import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { giveUpWaiting } from './delivery-store.ts'
import { stop } from './store.ts'
import { idJson } from './webhook-json.ts'
import { subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

export const endWebhook = operation({
  name: 'webhooks.end',
  at: post('/webhooks/:id/end'),
  summary: 'Ends a webhook: it stays on record, and nothing is sent to it any more.',
  who: 'admin',
  destroys: true,
  input: z.object({ id: webhookId }),
  answers: idJson,
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook) {
    await stop(act.db, act.by, { id: webhook.id, kind: 'ended' }, act.now)
    await giveUpWaiting(act.db, webhook.id, act.now)
    await act.record({ subject: subjectOf(webhook) })
    return { id: webhook.id }
  },
  told: ({ who }) => `${who} ended a webhook`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
