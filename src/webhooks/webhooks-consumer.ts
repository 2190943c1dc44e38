import { rulingsOf, type Consumer } from '#kernel'
import { insertDeliveries, listeningWebhooks } from './delivery-store.ts'
import { moreOfEntry } from './entry-store.ts'
import type { Announced } from './kinds-input.ts'
import { payloadOf } from './payload.ts'
import { wants } from './rules.ts'

/**
 * Writes down, in the job's own transaction, what goes to whom; the sender takes it from there. Private by default: of
 * what is not announced nothing is ever written.
 */
export const webhooksConsumer = (announced: () => Announced): Consumer => ({
  name: 'webhooks',
  async hear(entry, db) {
    const { operation, outcome } = entry
    if (outcome === 'asked' || !announced().has(operation)) return
    const wanting = (await listeningWebhooks(db, entry.at)).filter((webhook) =>
      wants(webhook, operation, outcome),
    )
    if (wanting.length === 0) return
    const body = payloadOf(entry, await moreOfEntry(db, entry.id), await rulingsOf(db, entry.id))
    await insertDeliveries(
      db,
      wanting.map(({ id }) => id),
      { entryId: entry.id, kind: operation, body, at: entry.at },
    )
  },
})
