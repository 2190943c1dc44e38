import {
  performWithin,
  systemPerson,
  transactionOf,
  type Consumer,
  type Db,
  type Heard,
  type House,
  type Operation,
  type Schedule,
} from '#kernel'
import { dueBefore } from './decision-store.ts'
import { openRoundsAbout, roundsThatMayFollow } from './open-store.ts'
import { remindAt } from './until.ts'
import type { ApprovalsWorld } from './world.ts'

/** The acts that only Firsthand itself does. */
export interface OwnActs {
  readonly followUp: Operation
  readonly carryOut: Operation
  readonly remind: Operation
}

/** Does what follows from a decision when its entry is heard: in the same transaction as the receipt, so once. */
export const carryOutDecisions =
  ({ carryOut }: Pick<OwnActs, 'carryOut'>) =>
  (house: House): Consumer => ({
    name: 'approval effects',
    async hear({ outcome, subject, facts }, db) {
      const { number, decided } = facts
      if (outcome !== 'done' || subject?.kind !== 'approvals' || decided === undefined) return
      const refusal = await performWithin(house, db, carryOut, { number })
      if (refusal) await performWithin(house, db, carryOut, { number, fault: refusal.message })
    },
  })

/** Judges anew what a change may have touched: of the thing itself, of a page, of who works here. */
export const followChanges =
  (world: ApprovalsWorld, { followUp }: Pick<OwnActs, 'followUp'>) =>
  (house: House): Consumer => ({
    name: 'approvals and changes',
    async hear(entry, db) {
      if (entry.outcome !== 'done' || entry.operation.startsWith('approvals.')) return
      for (const number of await touched(world, entry, db))
        await performWithin(house, db, followUp, { number })
    },
  })

async function touched(world: ApprovalsWorld, entry: Heard, db: Db): Promise<readonly number[]> {
  const { operation, subject } = entry
  if (operation.startsWith('handbook.')) return roundsThatMayFollow(db)
  const of = world.subjects().some((one) => one.of === subject?.kind)
  return of && subject ? openRoundsAbout(db, subject) : []
}

/** Looks every few minutes whose time to answer is nearly up, or is. */
export const remindInTime =
  ({ remind }: Pick<OwnActs, 'remind'>) =>
  (house: House): Schedule => ({
    name: 'approval reminders',
    next: (after) => after.add({ minutes: 5 }),
    // The time of the house: that of the sample is not the machine’s.
    run: (db) => remindNow(house, db, remind),
  })

/** Reminds of all that are due, each in a transaction of its own. */
export async function remindNow(house: House, db: Db, remind: Operation): Promise<void> {
  const now = house.clock.now()
  const due = await transactionOf(db, systemPerson, (tx) =>
    dueBefore(tx, { soon: now.add({ hours: 24 }), now }),
  )
  for (const { number, askedAt, until } of due) {
    const late = Temporal.Instant.compare(until, now) <= 0
    if (!late && Temporal.Instant.compare(remindAt(askedAt, until), now) > 0) continue
    await transactionOf(db, systemPerson, (tx) =>
      performWithin(house, tx, remind, { number, what: late ? 'late' : 'soon' }),
    )
  }
}
