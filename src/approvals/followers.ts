import {
  lookAsHouse,
  performWithin,
  systemPerson,
  transactionOf,
  type Consumer,
  type Db,
  type House,
  type Look,
  type Operation,
  type Schedule,
  type Subject,
} from '#kernel'
import { dueBefore } from './decision-store.ts'
import { closedSubjects, openRoundsAbout } from './open-store.ts'
import { keepReaders } from './store.ts'
import { undecidedNow } from './undecided-now.ts'
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

/** What is done with pages, people and lists of facts may change who decides. */
const nouns = new Set(['handbook', 'people', 'facts'])

/**
 * Judges anew what a change may have touched: of the thing itself, of a page, of who works here. Who may see the thing is written
 * down first, whatever else follows.
 */
export const followChanges =
  (world: ApprovalsWorld, { followUp }: Pick<OwnActs, 'followUp'>) =>
  (house: House): Consumer => ({
    name: 'approvals and changes',
    async hear({ outcome, operation, subject }, db) {
      if (outcome !== 'done' || operation.startsWith('approvals.')) return
      const mayBeAny = nouns.has(operation.split('.')[0] ?? '')
      const isOne = subject && world.subjects().some(({ of }) => of === subject.kind)
      if (!mayBeAny && !isOne) return
      const look = await lookAsHouse(house, db)
      await keepReadersOf(look, world, mayBeAny ? await closedSubjects(db) : subject ? [subject] : [])
      const touched = mayBeAny
        ? await thoseToFollow(look, world)
        : subject
          ? await openRoundsAbout(db, subject)
          : []
      for (const number of touched) await performWithin(house, db, followUp, { number })
    },
  })

async function keepReadersOf(look: Look, world: ApprovalsWorld, all: readonly Subject[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(all, (one) => one.kind)) {
    const of = world.subjects().find((one) => one.of === kind)
    const things = await of?.things(
      look,
      some.map(({ id }) => id),
    )
    for (const [id, { readers }] of things ?? []) await keepReaders(look.db, { kind, id }, readers)
  }
}

/** Numbers of those nobody has decided that stand otherwise now, or of which somebody has spoken. */
async function thoseToFollow(look: Look, world: ApprovalsWorld): Promise<readonly number[]> {
  const all = await undecidedNow(look, world)
  return all
    .filter(({ one, others }) => others || one.standing.state !== 'waits' || one.round.votes.length > 0)
    .map(({ one }) => one.round.number)
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
