import { z } from 'zod'
import { conflict, operation, post } from '#kernel'
import { unstored } from '#people'
import { insertSecret } from './secret-store.ts'
import { secretJson } from './webhook-json.ts'
import { mayHaveSecrets, subjectOf, webhookId, webhookToChange } from './webhook-to-change.ts'

/** Answers `secret` once, outside of the result's JSON. */
export const rotateSecret = operation({
  name: 'webhooks.rotate',
  at: post('/webhooks/:id/secrets'),
  summary: 'Makes a new secret for a webhook; the one before signs beside it for 24 hours.',
  who: 'admin',
  input: z.object({ id: webhookId }),
  answers: secretJson,
  on: webhookToChange,
  may: mayHaveSecrets,
  async run(act, webhook) {
    if (webhook.channel)
      throw conflict('A channel’s address is its secret. End it, and connect the channel by its new address.')
    const secret = await insertSecret(act.db, act.by, webhook.id, act.now)
    await act.record({ subject: subjectOf(webhook) })
    return unstored({ id: webhook.id }, { secret })
  },
  told: ({ who }) => `${who} made a new secret for a webhook`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
