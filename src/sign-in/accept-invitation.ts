import { z } from 'zod'
import { conflict, forbidden, line, operation, post, yes, type Act } from '#kernel'
import { addPerson, addressOf, asHouse, isHandleTaken, isPresent, keepAddress, unstored } from '#people'
import {
  acceptInvitationRow,
  invitationBySecret,
  isForAnotherAccount,
  type Invitation,
} from './invitation-store.ts'
import { signIn } from './sign-in.ts'
import { throttle } from './throttle.ts'

/** Why a link lets nobody in. */
export const closedInvitation = {
  used: 'This link was used. Sign in instead, or ask an administrator for another one.',
  ended: 'This link works no more. Ask an administrator for another one.',
  changed: 'The account was changed since you were invited. Ask an administrator for another link.',
  unknown: 'This is no link of this handbook. Open the whole address of the mail.',
} as const

/** How the link of an invitation stands. */
export function stateOf(
  invitation: Invitation | undefined,
  now: Temporal.Instant,
): 'open' | Exclude<keyof typeof closedInvitation, 'changed'> {
  if (!invitation) return 'unknown'
  if (invitation.acceptedAt) return 'used'
  return invitation.revokedAt || Temporal.Instant.compare(invitation.endsAt, now) <= 0 ? 'ended' : 'open'
}

/** Answers what the browser keeps. Whoever holds the link has read the mail: the address is theirs from then on. */
export const acceptInvitation = operation({
  name: 'invitations.accept',
  at: post('/sign-in/invitation'),
  summary: 'Comes in with the link of an invitation, once.',
  who: 'anyone',
  browsersOnly: true,
  proves: true,
  audited: true,
  input: z.object({ code: line('Open the link of the mail.') }),
  answers: z.object({ person: z.string() }),
  async on(act, { code }) {
    await throttle(act)
    const invitation = await asHouse(act.db, () => invitationBySecret(act.db, code, { lock: true }))
    const state = stateOf(invitation, act.now)
    if (!invitation || state === 'unknown') throw forbidden(closedInvitation.unknown)
    if (state !== 'open') throw conflict(closedInvitation[state])
    return invitation
  },
  // Holding the link is the right to use it.
  may: () => yes,
  async run(act, invitation) {
    const id = await asHouse(act.db, async () => {
      const person = await personIn(act, invitation)
      await acceptInvitationRow(act.db, invitation.id, person, act.now)
      const { address } = invitation
      if (address !== undefined && (await addressOf(act.db, person)) === undefined)
        await keepAddress(act.db, person, address, act.now)
      return person
    })
    return unstored({ person: id }, await signIn(act, { id }, { how: 'invitation' }))
  },
  tried: 'come in with the link of an invitation',
  told: ({ who }) => `${who} came in by an invitation`,
  example: () => ({ code: 'the-code-of-the-link' }),
})

async function personIn(act: Act, invitation: Invitation): Promise<string> {
  const { personId, handle, name, team } = invitation
  if (personId !== undefined) {
    if (!(await isPresent(act.db, personId))) throw conflict(closedInvitation.ended)
    if (await isForAnotherAccount(act.db, invitation)) throw conflict(closedInvitation.changed)
    return personId
  }
  if (await isHandleTaken(act.db, handle))
    throw conflict(`Somebody else is called ${handle} by now. Ask an administrator for another link.`)
  return addPerson(act.db, { handle, name, team }, act.now)
}
