import { z } from 'zod'
import { number, operation, post } from '#kernel'
import { muteFor } from '#notices'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestSeen } from './request-seen.ts'
import { subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'

export const muteRequest = operation({
  name: 'requests.mute',
  at: post('/requests/:number/muting'),
  summary:
    'Ends to hear of what is done with a request, but for what is about you: when you are mentioned, asked or assigned.',
  who: 'member',
  input: z.object({
    number: number('Name the request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestSeen(act, named),
  may: (act) => mayWork(act.by),
  async run(act, request) {
    await muteFor(act, subjectOfRequest(request))
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} asked to hear no more of ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.follow', input: { number: named } } : undefined,
  example: () => ({ number: 1 }),
})
