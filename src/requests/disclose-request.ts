import { z } from 'zod'
import { administrators, conflict, number, operation, post, yesNo } from '#kernel'
import { setClosed } from './people-store.ts'
import { readByAll } from './read-by-all.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayChange, opener } from './rights.ts'
import { stir } from './store.ts'

export const discloseRequest = operation({
  name: 'requests.disclose',
  at: post('/requests/:number/disclosure'),
  summary: 'Opens a confidential request to everybody who may see its project.',
  who: 'member',
  narrowed: [opener, assignee, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    openly: yesNo('Say true where all of it may be read.')
      .optional()
      .describe('Its text and all that was said may be read.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request }) => mayChange(act.by, request),
  async run(act, { request }, { openly }) {
    if (!request.confidential) throw conflict(`“${request.subject}” is open to all.`)
    if (!openly) throw readByAll('Everybody who may see its project reads all of it then.')
    await setClosed(act.db, request.id, false)
    await stir(act.db, request.id, act.now)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} opened ${await requestTold(look, facts['number'])} to all`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.confide', input: { number: named } } : undefined,
  example: () => ({ number: 11, openly: true }),
})
