import { z } from 'zod'
import { get, instantJson, listJson, question, yes } from '#kernel'
import { sessionsVisibleTo } from '#people'

const sessionJson = z
  .object({
    id: z.string(),
    beganAt: instantJson,
    lastUsedAt: instantJson,
    endsAt: instantJson,
    how: z.string().optional(),
    device: z.string().optional(),
    here: z.boolean(),
  })
  .meta({ id: 'Session' })

export const listSessions = question({
  name: 'sessions.list',
  at: get('/sessions'),
  summary: 'Lists the browsers in which you are signed in, the one used last first.',
  who: 'member',
  input: z.object({}),
  answers: z.object({ sessions: listJson(sessionJson) }),
  may: () => yes,
  answer: async ({ db, by, now }) => ({ sessions: await sessionsVisibleTo(db, by, now) }),
  example: () => ({}),
})
