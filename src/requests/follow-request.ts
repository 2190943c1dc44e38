import { z } from 'zod'
import { number, operation, post } from '#kernel'
import { unmute } from '#notices'
import { follow } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestSeen } from './request-seen.ts'
import { subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'

export const followRequest = operation({
  name: 'requests.follow',
  at: post('/requests/:number/following'),
  summary: 'Begins to hear of what is done with a request.',
  who: 'member',
  input: z.object({
    number: number('Name the request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestSeen(act, named),
  may: (act) => mayWork(act.by),
  async run(act, request) {
    await unmute(act.db, act.by.id, subjectOfRequest(request))
    await follow(act, request.id, [act.by.id])
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} began to follow ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.mute', input: { number: named } } : undefined,
  example: () => ({ number: 1 }),
})
