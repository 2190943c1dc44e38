import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { commitInForce } from './model-in-force.ts'
import type { Operation } from './operation.ts'
import { systemPerson, type Person } from './person.ts'
import { Refusal } from './refusal.ts'
import { carryOut, startAct } from './running.ts'

/**
 * Does an act as Firsthand itself in a transaction that is under way, so that what follows the journal does it exactly
 * once; or as somebody who said so by what is followed. A refused one leaves nothing, frees its locks, and is answered.
 */
export async function performWithin<Input extends z.ZodType, On, Result>(
  house: Pick<House, 'clock' | 'modelAt' | 'readable'>,
  tx: Db,
  act: Operation<Input, On, Result>,
  input: unknown,
  by: Person = systemPerson,
): Promise<Refusal | undefined> {
  const parsed = parseInput(act.input, input)
  const commit = await commitInForce(tx)
  await sql`savepoint act`.execute(tx)
  try {
    const running = await startAct(house, by, act.name, tx, commit)
    await carryOut(running, act, parsed)
    await sql`release savepoint act`.execute(tx)
    return undefined
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    await sql`rollback to savepoint act`.execute(tx)
    return fault
  }
}
