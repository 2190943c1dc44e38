import { z } from 'zod'
import { administrators, conflict, number, operation, post, yesNo } from '#kernel'
import { unaccept } from './standing-store.ts'
import { giveTo } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const releaseRequest = operation({
  name: 'requests.release',
  at: post('/requests/:number/release'),
  summary: 'Takes back that somebody has a request in hand.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    giveBack: yesNo('Say true or false.').optional().describe('True where nobody is to see to it any more.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request }, { giveBack }) {
    if (!request.acceptedAt) throw conflict(`Nobody has “${request.subject}” in hand.`)
    await unaccept(act.db, request.id)
    if (giveBack) await giveTo(act, request.id, [])
    await stir(act.db, request.id, act.now)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} let ${await requestTold(look, facts['number'])} go`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.accept', input: { number: named } } : undefined,
  example: () => ({ number: 4 }),
})
