import type { Ending } from '#people'
import { dropConnections } from './connections/connection-store.ts'
import { endLinks } from './openid/identity-store.ts'

/** Programs that people let in, and accounts elsewhere by which they came, end with their time here. */
export const endWaysElsewhere: Ending = async (db, { ids, now }) => {
  await dropConnections(db, ids)
  await endLinks(db, ids, now)
}
