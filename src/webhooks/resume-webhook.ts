import { z } from 'zod'
import { conflict, operation, post, yes } from '#kernel'
import { lift } from './store.ts'
import { idJson } from './webhook-json.ts'
import { subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

export const resumeWebhook = operation({
  name: 'webhooks.resume',
  at: post('/webhooks/:id/resumption'),
  summary: 'Sends to a webhook again: first what has waited, then what is done from now on.',
  who: 'admin',
  input: z.object({ id: webhookId }),
  answers: idJson,
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook) {
    if (!webhook.stopped) throw conflict('It is sent to already.')
    await lift(act.db, act.by, webhook.id, act.now)
    await act.record({ subject: subjectOf(webhook) })
    return { id: webhook.id }
  },
  told: ({ who }) => `${who} had a webhook sent to again`,
  undo: ({ subject }) => subject && { name: 'webhooks.pause', input: { id: subject.id } },
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
