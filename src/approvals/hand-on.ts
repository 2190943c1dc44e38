import {
  lookAsHouse,
  performWithin,
  systemPerson,
  transactionOf,
  type Db,
  type House,
  type Operation,
  type Schedule,
} from '#kernel'
import type { OwnActs } from './followers.ts'
import { undecidedNow } from './undecided-now.ts'
import type { ApprovalsWorld } from './world.ts'

/** Looks every hour whether others decide by the day alone: an absence that was planned has begun. */
export const handOnInTime =
  (world: ApprovalsWorld, { followUp }: Pick<OwnActs, 'followUp'>) =>
  (house: House): Schedule => ({
    name: 'approvals handed on',
    next: (after) => after.add({ hours: 1 }).round({ smallestUnit: 'hour', roundingMode: 'floor' }),
    // The time of the house: that of the sample is not the machine’s.
    run: (db) => handOnNow(house, db, { world, followUp }),
  })

/** Judges those anew that wait for somebody for whom they did not wait before, each in a transaction of its own: so these are asked, once. */
export async function handOnNow(
  house: House,
  db: Db,
  { world, followUp }: { readonly world: ApprovalsWorld; readonly followUp: Operation },
): Promise<void> {
  const handed = await transactionOf(db, systemPerson, async (tx) => {
    const all = await undecidedNow(await lookAsHouse(house, tx), world)
    return all.flatMap(({ one, others }) => (others ? one.round.number : []))
  })
  for (const number of handed)
    await transactionOf(db, systemPerson, (tx) => performWithin(house, tx, followUp, { number }))
}
