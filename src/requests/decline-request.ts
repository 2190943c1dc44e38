import { z } from 'zod'
import { administrators, conflict, number, operation, post, text } from '#kernel'
import { endRequest } from './standing-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const declineRequest = operation({
  name: 'requests.decline',
  at: post('/requests/:number/refusal'),
  summary: 'Declines a request, and says why.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    why: text('Say in a sentence why not; whoever asked reads it.', 2000),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request }, { why }) {
    if (request.ended) throw conflict(`“${request.subject}” has ended.`)
    await endRequest(act, request.id, { outcome: 'declined', why })
    await stir(act.db, request.id, act.now)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} declined ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.reopen', input: { number: named } } : undefined,
  example: () => ({ number: 7, why: 'Two of us are on that stage already.' }),
})
