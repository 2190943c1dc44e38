import type { RefusalKind } from '#kernel'

/** The status that each kind of refusal has in every door. */
export const refusalStatus = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
} as const satisfies Record<RefusalKind, number>
