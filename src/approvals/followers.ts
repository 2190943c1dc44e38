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
import { dueBefore, type Due } from './decision-store.ts'
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

/** So many are looked at in one go. */
const atOnce = 200

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
      // What is done with an approval itself is judged there; what follows from one is done with its thing.
      if (outcome !== 'done' || subject?.kind === 'approvals') return
      const mayBeAny = nouns.has(operation.split('.')[0] ?? '')
      const isOne = subject && world.subjects().some(({ of }) => of === subject.kind)
      if (!mayBeAny && !isOne) return
      const look = await lookAsHouse(house, db)
      if (mayBeAny) await keepReadersOfAll(look, world)
      else if (subject) await keepReadersOf(look, world, [subject])
      const touched = mayBeAny
        ? await thoseToFollow(look, world)
        : subject
          ? await openRoundsAbout(db, subject)
          : []
      for (const number of touched) await performWithin(house, db, followUp, { number })
    },
  })

async function keepReadersOfAll(look: Look, world: ApprovalsWorld): Promise<void> {
  let last: Subject | undefined
  do {
    const some = await closedSubjects(look.db, last, atOnce)
    await keepReadersOf(look, world, some)
    last = some.length < atOnce ? undefined : some.at(-1)
  } while (last)
}

async function keepReadersOf(look: Look, world: ApprovalsWorld, all: readonly Subject[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(all, (one) => one.kind)) {
    const of = world.subjects().find((one) => one.of === kind)
    const things = await of?.things(
      look,
      some.map(({ id }) => id),
    )
    await keepReaders(
      look.db,
      [...(things ?? [])].map(([id, { readers }]) => ({ kind, id, readers })),
    )
  }
}

/** Numbers of those nobody has decided that stand otherwise now, or of which somebody has spoken. */
async function thoseToFollow(look: Look, world: ApprovalsWorld): Promise<readonly number[]> {
  const all = await undecidedNow(look, world)
  return all
    .filter(
      ({ one, others }) =>
        others ||
        one.thing.over !== undefined ||
        one.standing.state !== 'waits' ||
        one.round.votes.length > 0,
    )
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

/** Reminds of all that are due, each in a transaction of its own; one that cannot be keeps no other waiting. */
export async function remindNow(house: House, db: Db, remind: Operation): Promise<void> {
  const now = house.clock.now()
  const soon = now.add({ hours: 24 })
  let after: Due | undefined
  do {
    const due = await transactionOf(db, systemPerson, (tx) =>
      dueBefore(tx, { soon, now, ...(after && { after }) }, atOnce),
    )
    for (const { number, askedAt, until } of due) {
      const late = Temporal.Instant.compare(until, now) <= 0
      if (!late && Temporal.Instant.compare(remindAt(askedAt, until), now) > 0) continue
      await transactionOf(db, systemPerson, (tx) =>
        performWithin(house, tx, remind, { number, what: late ? 'late' : 'soon' }),
      )
    }
    after = due.length < atOnce ? undefined : due.at(-1)
  } while (after)
}
