import type { Held, Otherwise, Period, Where, Who } from '#model'

/** How many of something may begin in a period. */
export interface Limit extends Held {
  /** Name of the subject: `campaigns`. */
  readonly of: string
  readonly where: Where
  /** The fact by which it counts; absent where all share one pool. */
  readonly per?: string
  /** For whom it does not hold. */
  readonly except: readonly { readonly fact: string; readonly value: string }[]
  readonly atMost: number
  readonly each: Period
  /** The limit's own zone; absent: the team's, else the handbook's. */
  readonly zone?: string
  /** Who may let a further one through. */
  readonly approvedBy: readonly Who[]
  readonly otherwise: Otherwise
  /** Name of the approval that lets a further one through, once; asked for where there is no place. */
  readonly asks?: string
  readonly note?: string
}
