import { z } from 'zod'
import { get, instantJson, listJson, question, yes } from '#kernel'
import { invitationsVisibleTo } from './invitation-store.ts'

const invitationJson = z
  .object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    team: z.string().optional(),
    address: z.string().optional(),
    madeAt: instantJson,
    endsAt: instantJson,
    acceptedAt: instantJson.optional(),
    revokedAt: instantJson.optional(),
  })
  .meta({ id: 'Invitation' })

export const listInvitations = question({
  name: 'invitations.list',
  at: get('/invitations'),
  summary: 'Lists invitations, newest first: open, accepted, revoked and ended ones.',
  who: 'admin',
  input: z.object({}),
  answers: z.object({ invitations: listJson(invitationJson) }),
  may: () => yes,
  answer: async ({ db }) => ({ invitations: await invitationsVisibleTo(db) }),
  example: () => ({}),
})
