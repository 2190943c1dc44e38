import type { z } from 'zod'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { lookAs } from './look.ts'
import type { Question } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden } from './refusal.ts'

/** Reads, in a transaction that knows who is asking. */
export async function ask<Input extends z.ZodType, Answer>(
  house: House,
  by: Person,
  question: Question<Input, Answer>,
  input: unknown,
): Promise<Answer> {
  const parsed = parseInput(question.input, input)
  return lookAs(house, by, async (look) => {
    const permission = await question.may(look, parsed)
    if (!permission.allowed) throw forbidden(permission.reason)
    return question.answer(look, parsed)
  })
}
