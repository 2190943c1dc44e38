import { z } from 'zod'
import { conflict, operation, post, yes } from '#kernel'
import { stop } from './store.ts'
import { idJson } from './webhook-json.ts'
import { subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

export const pauseWebhook = operation({
  name: 'webhooks.pause',
  at: post('/webhooks/:id/pause'),
  summary: 'Sends nothing to a webhook for now; what is done meanwhile waits for it.',
  who: 'admin',
  input: z.object({ id: webhookId }),
  answers: idJson,
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook) {
    if (webhook.stopped) throw conflict('Nothing is sent to it as it is.')
    await stop(act.db, act.by, { id: webhook.id, kind: 'paused' }, act.now)
    await act.record({ subject: subjectOf(webhook) })
    return { id: webhook.id }
  },
  told: ({ who }) => `${who} paused a webhook`,
  undo: ({ subject }) => subject && { name: 'webhooks.resume', input: { id: subject.id } },
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
