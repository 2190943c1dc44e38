import type { z } from 'zod'
import type { Act, Subject } from './act.ts'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { claimKey, keepResult, type Once } from './idempotency.ts'
import { parseInput } from './input.ts'
import { writeEntry } from './journal.ts'
import { noModel } from './no-model.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden, Refusal } from './refusal.ts'
import type { Facts, Ruling } from './ruling.ts'
import { transactionOf } from './transaction.ts'

/** What came of an act that was done. */
export interface Done<Result> {
  readonly result: Result
  /** Ids of the journal entries written; the first carries the rulings. */
  readonly entries: readonly string[]
  readonly rulings: readonly Ruling[]
  /** True when an earlier try with the same key had done it; nothing was done again. */
  readonly repeated: boolean
}

/** Stands for the id of an entry that a dry run does not write. */
const unwritten = '00000000-0000-0000-0000-000000000000'

/** An act under way, with what it has gathered so far. */
export interface Running extends Act {
  readonly rulings: Ruling[]
  readonly entries: string[]
}

/** Starts an act in a transaction; `dry` gathers rulings and entries without writing the journal. */
export async function startAct(
  house: House,
  by: Person,
  name: string,
  tx: Db,
  commit: string | undefined,
  dry = false,
) {
  const rulings: Ruling[] = []
  const entries: string[] = []
  let journaled = 0
  const now = house.clock.now()
  const running: Running = {
    by,
    now,
    db: tx,
    model: commit === undefined ? noModel : await house.modelAt(commit),
    rulings,
    entries,
    rule(ruling) {
      rulings.push(ruling)
      if (ruling.outcome === 'refused')
        throw new Refusal('conflict', ruling.reason, { ruling, ...beside(ruling) })
    },
    async record({ subject, facts }: { subject: Subject; facts?: Facts }) {
      const fresh = rulings.slice(journaled)
      journaled = rulings.length
      const entry = {
        now,
        personId: by.id,
        operation: name,
        outcome: 'done',
        subject,
        facts: facts ?? {},
      } as const
      const id = dry
        ? unwritten
        : await writeEntry(tx, { ...entry, commit: running.model.commit, rulings: fresh })
      entries.push(id)
      return id
    },
  }
  return running
}

const beside = (ruling: Ruling) =>
  ruling.field === undefined ? {} : { fields: [{ field: ruling.field, message: ruling.reason }] }

/**
 * Does an act: parse → transaction → who may → run → journal → commit. A refusal leaves nothing but one journal
 * entry with its rulings, and is thrown. With a `key` the same act is done once, however often it is sent.
 */
export async function perform<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
  { key }: { readonly key?: string | undefined } = {},
): Promise<Done<Result>> {
  const parsed = parseInput(act.input, input)
  let running: Running | undefined
  try {
    const done = await transactionOf(house.database.db, by, async (tx, commit) => {
      running = await startAct(house, by, act.name, tx, commit)
      const once: Once | undefined =
        key === undefined ? undefined : { by, key, operation: act.name, input: parsed }
      const earlier = once && (await claimKey(tx, once, running.now))
      if (earlier) return repeated<Result>(earlier)
      const result = await carryOut(running, act, parsed)
      if (running.entries.length === 0) throw new Error(`${act.name} did something and recorded nothing`)
      if (once) await keepResult(tx, once, running.entries[0], result)
      return { result, entries: running.entries, rulings: running.rulings, repeated: false }
    })
    house.wrote?.()
    return done
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind !== 'invalid')
      await writeRefusal(house, by, act.name, fault, running)
    throw fault
  }
}

const repeated = <Result>(earlier: { result: unknown; entryId: string | null }): Done<Result> => ({
  result: earlier.result as Result,
  entries: earlier.entryId === null ? [] : [earlier.entryId],
  rulings: [],
  repeated: true,
})

/** The act's own steps, shared by doing and asking: load, may, run. */
export async function carryOut<Input extends z.ZodType, On, Result>(
  running: Running,
  act: Operation<Input, On, Result>,
  input: z.output<Input>,
): Promise<Result> {
  const subject = await act.on(running, input)
  const permission = await act.may(running, subject, input)
  if (!permission.allowed) throw forbidden(permission.reason)
  return act.run(running, subject, input)
}

async function writeRefusal(
  house: House,
  by: Person,
  name: string,
  refusal: Refusal,
  running: Running | undefined,
) {
  await transactionOf(house.database.db, by, async (tx, commit) =>
    writeEntry(tx, {
      now: house.clock.now(),
      personId: by.id,
      operation: name,
      outcome: 'refused',
      refusal: refusal.kind,
      commit: running?.model.commit ?? commit ?? noModel.commit,
      facts: {},
      rulings: running?.rulings ?? [],
    }),
  )
  house.wrote?.()
}
