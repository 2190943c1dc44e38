import type { z } from 'zod'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { refusalReadBy } from './as-read-by.ts'
import { claimKey, keepResult, type Once } from './idempotency.ts'
import { parseInput } from './input.ts'
import { noteUndone } from './note-undone.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { rulingsOf } from './read-rulings.ts'
import { Refusal } from './refusal.ts'
import { mustBeOpenTo } from './must-be-open-to.ts'
import type { Ruling } from './ruling.ts'
import type { Running } from './act.ts'
import { carryOut, startAct } from './running.ts'
import { transactionOf } from './transaction.ts'
import { withWaysThatWork } from './ways-that-work.ts'

/** What came of an act that was done. */
export interface Done<Result> {
  readonly result: Result
  /** Ids of the journal entries written; the first carries the rulings. */
  readonly entries: readonly string[]
  readonly rulings: readonly Ruling[]
  /** True when an earlier try with the same key had done it; nothing was done again. */
  readonly repeated: boolean
}

/**
 * Does an act: whom it is for → parse → transaction → who may → run → journal → commit. A refusal leaves nothing but one journal
 * entry with its rulings, and is thrown. With a `key` the same act is done once, however often it is sent.
 */
export async function perform<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
  { key }: { readonly key?: string | undefined } = {},
): Promise<Done<Result>> {
  let running: Running | undefined
  try {
    mustBeOpenTo(by, act)
    const parsed = parseInput(act.input, input)
    const once: Once | undefined =
      key === undefined || act.proves ? undefined : { by, key, operation: act.name, input: parsed }
    const done = await transactionOf(house.database.db, by, async (tx, commit) => {
      running = await startAct(house, by, act.name, tx, commit)
      const earlier = once && (await claimKey(tx, once, running.now))
      if (earlier) return repeated<Result>(tx, earlier)
      const result = await unlessStanding(carryOut(running, act, parsed))
      if (result instanceof Refusal) return result
      if (once) await keepResult(tx, once, running.entries[0], result)
      return { result, entries: running.entries, rulings: running.rulings, repeated: false }
    })
    if (done instanceof Refusal) throw done
    house.wrote?.()
    return { ...done, rulings: running ? await running.cited(done.rulings) : done.rulings }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    if (fault.kind !== 'invalid' || fault.standing)
      await noteUndone(house, by, { operation: act.name, outcome: 'refused', refusal: fault, running })
    throw await refusalReadBy(running, await withWaysThatWork(house, by, act, input, fault))
  }
}

/** A refusal that keeps what was written before it is answered, not thrown: then the transaction commits. */
const unlessStanding = <Result>(carried: Promise<Result>): Promise<Result | Refusal> =>
  carried.catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.standing) return fault
    throw fault
  })

/** What the earlier try came to, under the sentences it was done by then. */
async function repeated<Result>(
  tx: Db,
  { result, entryId }: { readonly result: unknown; readonly entryId: string | null },
): Promise<Done<Result>> {
  return {
    // Written by `keepResult` for this act and this input.
    result: result as Result,
    entries: entryId === null ? [] : [entryId],
    rulings: entryId === null ? [] : await rulingsOf(tx, entryId),
    repeated: true,
  }
}
