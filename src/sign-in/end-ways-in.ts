import { asHouse, foldedAddressesOf, type Ending } from '#people'
import { endCodesFor } from './code-store.ts'
import { revokeInvitationsOf } from './invitation-store.ts'
import { dropPasswords } from './password-store.ts'

/** Codes that were sent, open invitations and passwords end with somebody's time here; none of them comes back. */
export const endWaysIn: Ending = (db, { ids, now, by }) =>
  asHouse(db, async () => {
    await endCodesFor(db, await foldedAddressesOf(db, ids), now)
    await revokeInvitationsOf(db, ids, { now, by })
    await dropPasswords(db, ids)
  })
