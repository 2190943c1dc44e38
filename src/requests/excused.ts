import { newId, type Act } from '#kernel'
import type { Excusable } from './excuse.ts'
import { keepExcuse } from './opening-store.ts'
import type { Request } from './request.ts'

/** Keeps why a request lacks what its page asks for, and for which of it. */
export async function excused(
  act: Act,
  { id, type }: Pick<Request, 'id' | 'type'>,
  why: string,
  givenFor: readonly Excusable[],
): Promise<void> {
  if (!type) return
  await keepExcuse(act.db, {
    id: newId(act.now),
    requestId: id,
    ruleId: type.id,
    why,
    givenFor,
    by: act.by.id,
    at: act.now,
  })
}
