import type { z } from 'zod'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { writeEntry } from './journal.ts'
import type { Operation } from './operation.ts'
import { carryOut, startAct, type Running } from './perform.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Ruling } from './ruling.ts'
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
      running = await startAct(house, by, act.name, tx, commit, true)
      await carryOut(running, act, parsed)
      throw new Undo()
    })
  } catch (fault) {
    if (fault instanceof Refusal) refusal = fault
    else if (!(fault instanceof Undo)) throw fault
  }
  const rulings = running?.rulings ?? []
  await noteAsked(house, by, act.name, rulings, refusal)
  return { allowed: refusal === undefined, rulings, ...(refusal && { refusal }) }
}

async function noteAsked(
  house: House,
  by: Person,
  operation: string,
  rulings: readonly Ruling[],
  refusal: Refusal | undefined,
) {
  await transactionOf(house.database.db, by, async (tx, commit) =>
    writeEntry(tx, {
      now: house.clock.now(),
      personId: by.id,
      operation,
      outcome: 'asked',
      ...(refusal && { refusal: refusal.kind }),
      commit: commit ?? '0'.repeat(40),
      facts: {},
      rulings,
    }),
  )
  house.wrote?.()
}
