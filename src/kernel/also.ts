import type { z } from 'zod'
import type { Act } from './act.ts'
import { parseInput } from './input.ts'
import type { Operation } from './operation.ts'
import { carryOut } from './running.ts'

/**
 * Does another act along with one that is under way: by the same person, judged and recorded as if it came by itself.
 * Refused, it ends the first one too.
 */
export async function also<Input extends z.ZodType, On, Result>(
  act: Act,
  other: Operation<Input, On, Result>,
  input: unknown,
): Promise<Result> {
  return carryOut(await act.under(other.name), other, parseInput(other.input, input))
}
