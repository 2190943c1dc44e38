import type { z } from 'zod'
import { refusalReadBy } from './as-read-by.ts'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { noteUndone } from './note-undone.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { conflict, forbidden, type Refusal } from './refusal.ts'
import { mayAtAll } from './rights.ts'
import type { Ruling } from './ruling.ts'
import { tryOut, type TriedOut } from './try-out.ts'
import { withWaysThatWork } from './ways-that-work.ts'

/** What an act would come to if it were done now. */
export interface Would {
  readonly allowed: boolean
  readonly rulings: readonly Ruling[]
  readonly refusal?: Refusal
}

/**
 * Runs an act dry: the same steps in a transaction that is always undone; takes no place and no number. Each question
 * leaves one journal line. A form that asks while it is typed in gives its `key`: then each different answer leaves one.
 */
export async function mayI<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
  { key }: { readonly key?: string | undefined } = {},
): Promise<Would> {
  const { refusal, running } = await tried(house, by, act, input)
  await noteUndone(house, by, { operation: act.name, outcome: 'asked', refusal, running, key })
  const rulings = running ? await running.cited(running.rulings) : []
  if (!refusal) return { allowed: true, rulings }
  const found = await withWaysThatWork(house, by, act, input, refusal)
  return { allowed: false, rulings, refusal: await refusalReadBy(running, found) }
}

/** Somebody whom it is not for is told so, whatever they sent. */
async function tried<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
): Promise<TriedOut> {
  const atAll = mayAtAll(by, act)
  if (!atAll.allowed) return { refusal: forbidden(atAll.reason) }
  if (act.proves) return { refusal: conflict('This cannot be tried beforehand. Send it.') }
  return tryOut(house, by, act, parseInput(act.input, input))
}
