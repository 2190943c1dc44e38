import { z } from 'zod'
import { conflict, missing, operation, post, yes } from '#kernel'
import { invitationById, revokeInvitationRow } from './invitation-store.ts'
import { inviteeTold } from './invitee-told.ts'

export const revokeInvitation = operation({
  name: 'invitations.revoke',
  at: post('/invitations/:id/revocation'),
  summary: 'Revokes an invitation: its link lets nobody in any more.',
  who: 'admin',
  destroys: true,
  audited: true,
  input: z.object({ id: z.uuid({ error: 'Name the invitation by its id.' }) }),
  answers: z.object({ id: z.string() }),
  async on(act, { id }) {
    const invitation = await invitationById(act.db, id)
    if (!invitation) throw missing('There is no such invitation.')
    return invitation
  },
  may: () => yes,
  async run(act, { id, name, acceptedAt, revokedAt }) {
    if (acceptedAt) throw conflict(`${name} came in with it already.`)
    if (revokedAt) throw conflict('It was revoked already.')
    await revokeInvitationRow(act.db, id, act.by.id, act.now)
    await act.record({ subject: { kind: 'invitations', id } })
    return { id }
  },
  tried: 'take an invitation back',
  told: async (entry, look) => `${entry.who} took the invitation of ${await inviteeTold(look, entry)} back`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
