import type { Db } from '#kernel'

/** Who leaves, when that is heard, and the administrator who says so. */
export interface Leavers {
  readonly ids: readonly string[]
  readonly now: Temporal.Instant
  readonly by?: string | undefined
}

/** Ends what a module keeps open for people, in the act by which they leave, whichever that is. */
export type Ending = (db: Db, left: Leavers) => Promise<void>
