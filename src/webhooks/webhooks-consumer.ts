import {
  commitInForce,
  rulingsOf,
  visitor,
  type Consumer,
  type Db,
  type Heard,
  type House,
  type Person,
} from '#kernel'
import { insertDeliveries, listeningWebhooks } from './delivery-store.ts'
import { moreOfEntry } from './entry-store.ts'
import type { Announced } from './kinds-input.ts'
import { payloadOf } from './payload.ts'
import { wants } from './rules.ts'

/** Says of an entry that nobody elsewhere hears of it, whatever it is of. */
export type Withheld = (db: Db, entry: Heard) => Promise<boolean>

/** Whoever works here, and nobody in particular: a program elsewhere is told no sentence that is not open to them all. */
const anybody: Person = { ...visitor, kind: 'member', handle: '' }

/**
 * Writes down, in the job's own transaction, what goes to whom; the sender takes it from there. Private by default: of
 * what is not announced nothing is ever written.
 */
export const webhooksConsumer =
  (announced: () => Announced, withheld: () => readonly Withheld[] = () => []) =>
  ({ readable }: Pick<House, 'readable'>): Consumer => ({
    name: 'webhooks',
    async hear(entry, db) {
      const { operation, outcome } = entry
      if (outcome === 'asked' || !announced().has(operation)) return
      const wanting = (await listeningWebhooks(db, entry.at)).filter((webhook) =>
        wants(webhook, operation, outcome),
      )
      if (wanting.length === 0) return
      for (const isWithheld of withheld()) if (await isWithheld(db, entry)) return
      const rulings = await readable.citedFor(
        anybody,
        (await commitInForce(db)) ?? '',
        await rulingsOf(db, entry.id),
      )
      const body = payloadOf(entry, await moreOfEntry(db, entry.id), rulings)
      await insertDeliveries(
        db,
        wanting.map(({ id }) => id),
        { entryId: entry.id, kind: operation, body, at: entry.at },
      )
    },
  })
