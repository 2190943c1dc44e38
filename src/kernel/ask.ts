import type { z } from 'zod'
import type { Look } from './act.ts'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { lookAs } from './look.ts'
import type { Question } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden } from './refusal.ts'
import { mustBeOpenTo } from './must-be-open-to.ts'

/** Reads, in a transaction that knows who is asking. */
export const ask = <Input extends z.ZodType, Answer>(
  house: House,
  by: Person,
  question: Question<Input, Answer>,
  input: unknown,
): Promise<Answer> => lookAs(house, by, (look) => answerIn(look, question, input))

/** The same within a look that shows more: all of it is seen at one moment and under one version. */
export async function answerIn<Input extends z.ZodType, Answer>(
  look: Look,
  question: Question<Input, Answer>,
  input: unknown,
): Promise<Answer> {
  mustBeOpenTo(look.by, question)
  const parsed = parseInput(question.input, input)
  const permission = await question.may(look, parsed)
  if (!permission.allowed) throw forbidden(permission.reason)
  return question.answer(look, parsed)
}
