import type { Look } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import { letPassOf } from './let-pass-store.ts'
import type { Request } from './request.ts'
import { alteredFor, type LetPass } from './rules/altered.ts'

/** An open request that does not fit the present text of its page. */
export interface Altered {
  readonly request: Request
  readonly says: readonly string[]
}

/**
 * Those of open requests that do not fit a text of their page, but for what they lack with leave; where an earlier text is
 * given, but for what they lacked by that, too.
 */
export async function alteredAmong(
  look: Pick<Look, 'db'>,
  open: readonly Request[],
  now: RequestType,
  before?: RequestType,
): Promise<readonly Altered[]> {
  const saysOf = (request: Request, passed?: LetPass): readonly string[] => {
    const known = new Set(before && alteredFor(before, request, passed))
    return alteredFor(now, request, passed).filter((one) => !known.has(one))
  }
  const lacking = open.filter((request) => saysOf(request).length > 0)
  const passed = await letPassOf(
    look.db,
    lacking.map(({ id }) => id),
  )
  return lacking
    .map((request) => ({ request, says: saysOf(request, passed.get(request.id)) }))
    .filter(({ says }) => says.length > 0)
}
