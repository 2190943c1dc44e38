import { missing, type Look } from '#kernel'
import type { Request } from './request.ts'
import { requestVisibleTo } from './store.ts'

/** A request by its number; missing for those who may not know of it, as one that was never opened. */
export async function requestSeen(look: Look, number: number): Promise<Request> {
  const request = await requestVisibleTo(look, number)
  if (!request) throw missing(`There is no request ${number}.`)
  return request
}
