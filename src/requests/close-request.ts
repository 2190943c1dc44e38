import { z } from 'zod'
import { administrators, conflict, number, operation, post, text } from '#kernel'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayChange, opener } from './rights.ts'
import { endRequest } from './standing-store.ts'
import { stir } from './store.ts'

export const closeRequest = operation({
  name: 'requests.close',
  at: post('/requests/:number/completion'),
  summary: 'Closes a request that is done, with how it went.',
  who: 'member',
  narrowed: [opener, assignee, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    why: text('Say in a sentence how it went.', 2000).optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request }) => mayChange(act.by, request),
  async run(act, { request }, { why }) {
    if (request.ended) throw conflict(`“${request.subject}” has ended already.`)
    await endRequest(act, request.id, { outcome: 'done', why })
    await stir(act.db, request.id, act.now)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} closed ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.reopen', input: { number: named } } : undefined,
  example: () => ({ number: 1, why: 'The film is on the page for candidates.' }),
})
