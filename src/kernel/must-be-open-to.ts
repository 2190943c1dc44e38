import type { Operation, Question } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden } from './refusal.ts'
import { mayAtAll } from './rights.ts'

/** Refuses whoever an operation is not for at all, or whose token is not for it: before what they sent is looked at. */
export function mustBeOpenTo(
  by: Person,
  asked: Pick<Operation | Question, 'name' | 'does' | 'who' | 'fresh'>,
): void {
  const atAll = mayAtAll(by, asked)
  if (!atAll.allowed) throw forbidden(atAll.reason)
}
