import { missing, presentOf, type Act, type Definition } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import type { Request } from './request.ts'
import { lockRequests, requestVisibleTo } from './store.ts'

/** A request that an act is about, and its type as the handbook defines it now. */
export interface Concerned {
  readonly request: Request
  /** Absent where it has none, or the handbook does not define it any more. */
  readonly type?: Definition<RequestType>
}

/**
 * The request an act is about, locked before it is read; missing for those who may not know of it. Another one that it is bound
 * to is locked along with it, lower number first; what a text names in its actions is locked as they are done, and two that wait
 * for each other by that are done one after the other by the database.
 */
export async function requestToChange(act: Act, named: number, other?: number): Promise<Concerned> {
  await lockRequests(act.db, other === undefined ? [named] : [named, other])
  const request = await requestVisibleTo(act, named)
  if (!request) throw missing(`There is no request ${named}.`)
  const type = request.type && (await presentOf(act, kind, request.type.id))
  return { request, ...(type && { type }) }
}

/** The subject of its journal entries. */
export const subjectOfRequest = ({ id }: Pick<Request, 'id'>) => ({ kind: 'requests', id })
