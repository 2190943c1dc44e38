import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { channelTest } from './channel-message.ts'
import { insertDeliveries } from './delivery-store.ts'
import { pingOf, pingType } from './payload.ts'
import { holdWebhook } from './store.ts'
import { idJson } from './webhook-json.ts'
import { mustBeSentTo, subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

export const testWebhook = operation({
  name: 'webhooks.test',
  at: post('/webhooks/:id/tests'),
  summary: `Sends a webhook a delivery of the kind ${pingType}, which tells of nothing but the test.`,
  who: 'admin',
  input: z.object({ id: webhookId }),
  answers: idJson,
  on: webhookToChange,
  may: () => yes,
  async run(act, webhook) {
    mustBeSentTo(webhook)
    await holdWebhook(act.db, webhook.id, null)
    const entryId = await act.record({ subject: subjectOf(webhook) })
    const body = webhook.channel ? channelTest(webhook.channel.title) : pingOf(entryId, act.by, act.now)
    await insertDeliveries(act.db, [webhook.id], { entryId, kind: pingType, body, at: act.now })
    return { id: webhook.id }
  },
  told: ({ who }) => `${who} sent a test to a webhook`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
