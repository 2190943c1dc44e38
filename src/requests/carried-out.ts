import { conflict, type Act, type Facts } from '#kernel'
import { calledBy } from './called-by.ts'
import { rulesOnLabels } from './labels-named.ts'
import { labelsOn, putLabels } from './labels-store.ts'
import { follow } from './people-store.ts'
import { holdPlaces } from './places.ts'
import type { Request } from './request.ts'
import { accept, endRequest, wake } from './standing-store.ts'
import { stir } from './store.ts'

interface Effect {
  readonly put: readonly string[]
  readonly state?: string
}

/** Does with a request what a page wants done with an approved one, in the name of who approved it; answers what, for the journal. */
export async function carriedOut(act: Act, request: Request, { put, state }: Effect): Promise<Facts> {
  const { id, assignees, acceptedAt } = request
  if (state === 'accepted' && assignees.length === 0)
    throw conflict('Nobody sees to it yet, so nobody can be said to have accepted it.')
  const taken = await putLabels(act, id, put)
  const labels = await labelsOn(act, id)
  for (const ruling of rulesOnLabels(act, put.length > 0 ? labels : [])) act.rule(ruling)
  if (put.length > 0 && state !== 'closed')
    await holdPlaces(act, { ...request, labels }, { field: 'put' }, request)
  const called = await calledBy(act, put, request)
  await follow(act, id, called)
  if (state === 'accepted' && !acceptedAt) {
    await accept(act, id)
    await wake(act.db, id)
  }
  if (state === 'closed') await endRequest(act, id, { outcome: 'done', why: 'Approved.' })
  await stir(act.db, id, act.now)
  return {
    ...(put.length > 0 && { put: put.join('\n') }),
    ...(taken.length > 0 && { take: taken.join('\n') }),
    ...(state !== undefined && { state }),
    ...(called.length > 0 && { called: [...called] }),
  }
}
