import { z } from 'zod'
import { conflict, line, no, operation, post, yes } from '#kernel'
import type { Outgoing } from '#mail'
import { sessionOf, unstored, whomTold } from '#people'
import { browserOf } from './browser.ts'
import { insertInvitation } from './invitation-store.ts'
import { invitationLink } from './invite.ts'
import { standingOrRefusal } from './standing-or-refusal.ts'

const lasts = { hours: 1 }

/** For who stands at the machine itself: the command line there says as whom without a token. */
export const administratorsLink = (outgoing: Outgoing) =>
  operation({
    name: 'administrators.link',
    at: post('/administrators/link'),
    summary:
      'Makes a link with which somebody signs in once, within an hour, where mail fails; only on the machine itself.',
    who: 'admin',
    audited: true,
    fresh: true,
    input: z.object({ handle: line('Say whom the link is for, by their handle.', 100) }),
    answers: z.object({ handle: z.string(), link: z.string().optional().describe('Answered once.') }),
    on: (act, { handle }) => standingOrRefusal(act, handle),
    may: ({ by }) =>
      by.token === undefined && sessionOf(by) === undefined && browserOf(by).address === undefined
        ? yes
        : no('Such a link is made on the machine that Firsthand runs on: firsthand administrators link.'),
    async run(act, { id, handle, name, left }) {
      if (left) throw conflict(`${name} is not here any more.`)
      const { now, by } = act
      const invited = { personId: id, handle, name }
      const { secret } = await insertInvitation(act.db, invited, { by: by.id, now, endsAt: now.add(lasts) })
      await act.record({ subject: { kind: 'persons', id }, facts: { as: id } })
      return unstored({ handle }, { link: invitationLink(outgoing, secret) })
    },
    tried: 'make a link that signs an administrator in',
    told: async (entry, look) =>
      `${entry.who} made a link on the machine itself that signs ${await whomTold(look, entry, { id: entry.facts['as'] })} in`,
    example: () => ({ handle: 'noor' }),
  })
