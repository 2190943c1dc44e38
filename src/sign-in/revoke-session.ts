import { z } from 'zod'
import { missing, operation, post, yes } from '#kernel'
import { endSessionById, sessionsVisibleTo } from '#people'

export const revokeSession = operation({
  name: 'sessions.revoke',
  at: post('/sessions/:id/revocation'),
  summary: 'Signs you out in one of your browsers.',
  who: 'member',
  destroys: true,
  audited: true,
  input: z.object({ id: z.uuid({ error: 'Name the browser by its id.' }) }),
  answers: z.object({ id: z.string() }),
  async on(act, { id }) {
    const session = (await sessionsVisibleTo(act.db, act.by, act.now)).find((one) => one.id === id)
    if (!session) throw missing('You are not signed in there any more.')
    return session
  },
  may: () => yes,
  async run(act, { id }) {
    await endSessionById(act.db, id)
    await act.record({ subject: { kind: 'sessions', id }, facts: { as: act.by.id } })
    return { id }
  },
  tried: 'sign a browser out',
  told: ({ who }) => `${who} signed a browser out`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})
