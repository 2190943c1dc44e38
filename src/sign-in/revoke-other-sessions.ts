import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { endOtherSessions } from '#people'

export const revokeOtherSessions = operation({
  name: 'sessions.revoke-others',
  at: post('/sessions/revocation'),
  summary: 'Signs you out in all your browsers but this one.',
  who: 'member',
  destroys: true,
  audited: true,
  input: z.object({}),
  answers: z.object({ ended: z.number() }),
  on: () => undefined,
  may: () => yes,
  async run(act) {
    const ids = await endOtherSessions(act.db, act.by)
    const facts = { as: act.by.id, ended: ids.length }
    await act.record({ subject: { kind: 'persons', id: act.by.id }, facts })
    return { ended: ids.length }
  },
  tried: 'sign all other browsers out',
  told: ({ who }) => `${who} signed all other browsers out`,
  example: () => ({}),
})
