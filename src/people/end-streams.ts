import { announce, type Db } from '#kernel'

/** Closes the open pages' streams of sessions or persons on every node, once the act has committed. */
export const endStreams = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await announce(db, { about: 'sessions', ids })
}
