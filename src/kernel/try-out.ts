import type { z } from 'zod'
import type { House } from './house.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Running } from './act.ts'
import { carryOut, startAct } from './running.ts'
import { transactionOf } from './transaction.ts'

/** What an act came to before it was undone. */
export interface TriedOut {
  /** Absent where it would be done. */
  readonly refusal?: Refusal
  readonly running?: Running
}

class Undo extends Error {}

/** Runs an act's own steps in a transaction that is always undone; writes nothing, not even a journal entry. */
export async function tryOut<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: z.output<Input>,
): Promise<TriedOut> {
  let running: Running | undefined
  let refusal: Refusal | undefined
  try {
    await transactionOf(house.database.db, by, async (tx, commit) => {
      running = await startAct(house, by, act.name, tx, commit)
      await carryOut(running, act, input)
      throw new Undo()
    })
  } catch (fault) {
    if (fault instanceof Refusal) refusal = fault
    else if (!(fault instanceof Undo)) throw fault
  }
  return { ...(refusal && { refusal }), ...(running && { running }) }
}
