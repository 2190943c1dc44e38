import type { z } from 'zod'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { noteUndone } from './note-undone.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Ruling } from './ruling.ts'
import { carryOut, startAct, type Running } from './running.ts'
import { transactionOf } from './transaction.ts'

/** What an act would come to if it were done now. */
export interface Would {
  readonly allowed: boolean
  readonly rulings: readonly Ruling[]
  readonly refusal?: Refusal
}

class Undo extends Error {}

/** Runs an act dry: the same steps in a transaction that is always undone; leaves one journal line, takes no place. */
export async function mayI<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
): Promise<Would> {
  const parsed = parseInput(act.input, input)
  let running: Running | undefined
  let refusal: Refusal | undefined
  try {
    await transactionOf(house.database.db, by, async (tx, commit) => {
      running = await startAct(house, by, act.name, tx, commit)
      await carryOut(running, act, parsed)
      throw new Undo()
    })
  } catch (fault) {
    if (fault instanceof Refusal) refusal = fault
    else if (!(fault instanceof Undo)) throw fault
  }
  await noteUndone(house, by, { operation: act.name, outcome: 'asked', refusal, running })
  return { allowed: refusal === undefined, rulings: running?.rulings ?? [], ...(refusal && { refusal }) }
}
