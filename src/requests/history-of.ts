import { carryOut } from '#approvals'
import { entryTold, type Look } from '#kernel'
import { asApprovalSubject } from './approval-subject.ts'
import { entriesOn } from './entries-on-store.ts'
import { requestOperations } from './operations.ts'
import type { Request } from './request.ts'
import { requestTold } from './request-told.ts'

/** One thing that was done with a request, in a sentence. */
export interface PastAct {
  readonly id: string
  readonly at: Temporal.Instant
  readonly operation: string
  readonly says: string
  /** Of a comment: its number. */
  readonly comment?: number
}

/** Whether somebody wants to hear of it is theirs to know. */
const ownOnly = new Set(['requests.follow', 'requests.mute'])

/** What was done with a request, also by what an approval came to. */
const told = [...requestOperations, carryOut({ subjects: () => [asApprovalSubject] })]

/** What was done with a request that who looks may see, oldest first; it itself is not named again. */
export async function historyOf(
  look: Look,
  { id: requestId, number }: Pick<Request, 'id' | 'number'>,
): Promise<readonly PastAct[]> {
  const entries = await entriesOn(look.db, requestId)
  const own = await requestTold(look, number)
  const acts = new Map(told.map((one) => [one.name as string, one]))
  const past = await Promise.all(
    entries.map(async ({ id, at, operation, facts, byId, byName }): Promise<PastAct | undefined> => {
      const act = acts.get(operation)
      if (!act || (ownOnly.has(operation) && byId !== look.by.id)) return undefined
      const who = byId === look.by.id ? 'You' : byName
      const comment = facts['comment']
      const says = await entryTold(look, act, {
        who,
        byId,
        facts,
        subject: { kind: 'requests', id: requestId },
      })
      return {
        ...{ id, at, operation },
        says: says.replace(own, says.startsWith(own) ? 'This request' : 'this request'),
        ...(typeof comment === 'number' && { comment }),
      }
    }),
  )
  return past.filter((one) => one !== undefined)
}
