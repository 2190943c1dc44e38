import { systemPerson, transactionOf, type Schedule } from '#kernel'
import { forgetDeliveries } from './delivery-store.ts'
import { forgetSecrets } from './secret-store.ts'

/** How long what arrived or was given up can be looked at and sent again. */
const kept: Temporal.DurationLike = { hours: 90 * 24 }

/** Forgets old deliveries and secrets that sign no more. */
export const forgetting: Schedule = {
  name: 'forget webhook deliveries',
  next: (after) => after.add({ hours: 24 }),
  run: async (db, now) => {
    await forgetDeliveries(db, now.subtract(kept))
    await transactionOf(db, systemPerson, (tx) => forgetSecrets(tx, now))
  },
}
