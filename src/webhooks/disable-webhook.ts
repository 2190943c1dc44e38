import { z } from 'zod'
import { conflict, operation, post, yes } from '#kernel'
import { stop } from './store.ts'
import { idJson } from './webhook-json.ts'
import { subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

const why = z.enum(['gone', 'failing'], { error: 'Say gone or failing.' })

/** What Firsthand does by itself when the other side wants no more or nothing arrives. */
export const disableWebhook = operation({
  name: 'webhooks.disable',
  at: post('/webhooks/:id/disablement'),
  summary: 'Stops sending to a webhook that answered 410, or at which nothing has arrived for days.',
  who: 'system',
  input: z.object({ id: webhookId, why }),
  answers: idJson,
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook, { why: kind }) {
    if (webhook.stopped && webhook.stopped.kind !== 'paused')
      throw conflict('Nothing is sent to it as it is.')
    await stop(act.db, act.by, { id: webhook.id, kind }, act.now)
    await act.record({ subject: subjectOf(webhook), facts: { why: kind } })
    return { id: webhook.id }
  },
  told: ({ who, facts }) =>
    facts['why'] === 'gone'
      ? `${who} stopped sending to a webhook that wants no more`
      : `${who} stopped sending to a webhook at which nothing arrives`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001', why: 'gone' as const }),
})
