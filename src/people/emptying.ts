import type { Db } from '#kernel'

/** Deletes what a module keeps of somebody alone, in the act that empties what was private of them. */
export type Emptying = (db: Db, personId: string) => Promise<void>
