import type { z } from 'zod'
import type { Act } from './act.ts'
import { parseInput } from './input.ts'
import { mustBeOpenTo } from './must-be-open-to.ts'
import type { Operation } from './operation.ts'
import type { Permission } from './permission.ts'
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

/** Whether the same person may do another act along with this one: asked, not done, and nothing of what it names is looked up but what it is about. */
export async function mayAlso<Input extends z.ZodType, On, Result>(
  act: Act,
  other: Operation<Input, On, Result>,
  input: unknown,
): Promise<Permission> {
  mustBeOpenTo(act.by, other)
  const parsed = parseInput(other.input, input)
  const running = await act.under(other.name)
  return other.may(running, await other.on(running, parsed), parsed)
}
