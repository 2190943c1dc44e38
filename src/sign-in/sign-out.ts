import { z } from 'zod'
import { no, operation, post, yes } from '#kernel'
import { endSessionById, sessionOf } from '#people'

/** Answers `session: null`: the browser forgets its own; and what it had signed in with, for who is asked to sign out there too. */
export const signOut = operation({
  name: 'sessions.end',
  at: post('/sessions/end'),
  summary: 'Signs this browser out.',
  who: 'anyone',
  audited: true,
  browsersOnly: true,
  input: z.object({}),
  answers: z.object({ session: z.null(), how: z.string().optional() }),
  on: (act) => sessionOf(act.by),
  may: (_act, session) => (session === undefined ? no('You are not signed in here.') : yes),
  async run(act, session = '') {
    const how = await endSessionById(act.db, session)
    await act.record({ subject: { kind: 'sessions', id: session } })
    return { session: null, ...(how !== undefined && { how }) }
  },
  tried: 'sign out',
  told: ({ who }) => `${who} signed out`,
  example: () => ({}),
})
