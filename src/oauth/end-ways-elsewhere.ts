import { asHouse, type Emptying, type Ending } from '#people'
import { dropConnections } from './connections/connection-store.ts'
import { dropLinks, endLinks } from './openid/identity-store.ts'

/** Programs that people let in, and accounts elsewhere by which they came, end with their time here. */
export const endWaysElsewhere: Ending = (db, { ids, now }) =>
  asHouse(db, async () => {
    await dropConnections(db, ids)
    await endLinks(db, ids, now)
  })

/** Who somebody was there, and what they let in, is forgotten with all that is private of them. */
export const forgetWaysElsewhere: Emptying = (db, personId) =>
  asHouse(db, async () => {
    await dropLinks(db, personId)
    await dropConnections(db, [personId])
  })
