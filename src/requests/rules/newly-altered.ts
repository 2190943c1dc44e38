import type { RequestType } from '../kinds/request-value.ts'
import { alteredFor } from './altered.ts'

/** What a page asks for now that an open request does not have, and did not ask for before; empty where it fits, or never did. */
export function newlyAltered(
  before: RequestType,
  now: RequestType,
  request: Parameters<typeof alteredFor>[1],
): readonly string[] {
  const known = new Set(alteredFor(before, request))
  return alteredFor(now, request).filter((one) => !known.has(one))
}
