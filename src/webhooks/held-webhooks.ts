import type { Held } from '#people'
import { addressInWords } from './pages/webhook-state.tsx'
import { webhooksMadeBy } from './store.ts'

/** Webhooks that somebody made: they go on sending without them. */
export const heldWebhooks: Held = {
  of: 'webhooks',
  about: 'It goes on sending. Draw a new secret there if they knew it, or end it.',
  load: async (look, person) =>
    (await webhooksMadeBy(look.db, look.by, person.id)).map((webhook) => ({
      says: `${person.name} had ${addressInWords(webhook)} told of what is done`,
      href: `/-/webhooks/${webhook.id}`,
    })),
}
