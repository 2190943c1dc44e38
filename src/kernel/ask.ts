import type { z } from 'zod'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { noModel } from './no-model.ts'
import type { Question } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden } from './refusal.ts'
import { transactionOf } from './transaction.ts'

/** Reads, in a transaction that knows who is asking. */
export async function ask<Input extends z.ZodType, Answer>(
  house: House,
  by: Person,
  question: Question<Input, Answer>,
  input: unknown,
): Promise<Answer> {
  const parsed = parseInput(question.input, input)
  return transactionOf(house.database.db, by, async (tx, commit) => {
    const model = commit === undefined ? noModel : await house.modelAt(commit)
    const look = { by, now: house.clock.now(), db: tx, model }
    const permission = await question.may(look, parsed)
    if (!permission.allowed) throw forbidden(permission.reason)
    return question.answer(look, parsed)
  })
}
