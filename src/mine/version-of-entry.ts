import type { Db, Heard } from '#kernel'
import { versionPairOf } from '#repository'

/** The version that an entry of the journal put in force and the one before it; undefined for all else. */
export const pairOf = async (db: Db, { operation, id }: Heard) =>
  operation.startsWith('handbook.') ? versionPairOf(db, id) : undefined
