import { z } from 'zod'
import { number, operation, post } from '#kernel'
import { setFollowing } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'

export const muteRequest = operation({
  name: 'requests.mute',
  at: post('/requests/:number/muting'),
  summary: 'Ends to hear of what is done with a request.',
  who: 'member',
  input: z.object({
    number: number('Name the request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }) {
    await setFollowing(act, request.id, true)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} asked to hear no more of ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.follow', input: { number: named } } : undefined,
  example: () => ({ number: 1 }),
})
