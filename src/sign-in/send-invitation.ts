import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { addressInput, type Outgoing } from '#mail'
import { unstored } from '#people'
import { invite, invitedBy } from './invite.ts'
import { inviteeTold } from './invitee-told.ts'

/** Where no mail leaves the link is answered, once, to be passed on. */
export const sendInvitation = (outgoing: Outgoing) =>
  operation({
    name: 'invitations.send',
    at: post('/invitations'),
    summary: 'Invites somebody by a link that works once, for seven days.',
    who: 'admin',
    audited: true,
    fresh: true,
    input: z.object({
      address: addressInput,
      handle: line('Say whose address it is, by a handle.', 100).optional(),
      name: line('Say the name, as colleagues say it.').optional(),
      team: line('Name a team of the handbook.', 100).optional(),
    }),
    answers: z.object({
      id: z.string(),
      link: z.string().optional().describe('Answered once, where no mail leaves.'),
    }),
    on: (act, wanted) => invitedBy(act, wanted),
    may: () => yes,
    async run(act, invited) {
      const { id, link } = await invite(act, invited, outgoing)
      return unstored({ id }, link === undefined ? {} : { link })
    },
    tried: 'invite somebody',
    told: async (entry, look) => `${entry.who} invited ${await inviteeTold(look, entry)}`,
    example: () => ({ address: 'petra@example.com', handle: 'petra', name: 'Petra Weiß' }),
  })
