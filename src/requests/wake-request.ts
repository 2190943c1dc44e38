import { z } from 'zod'
import { administrators, conflict, number, operation, post } from '#kernel'
import { wake } from './standing-store.ts'
import { detailsCame } from './details/details-came.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const wakeRequest = operation({
  name: 'requests.wake',
  at: post('/requests/:number/waking'),
  summary: 'Takes back that a request was put aside, or that it waits for whoever asked.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request, type }) {
    const { snoozedUntil: until, wanted } = request
    if (!until && !wanted) throw conflict(`“${request.subject}” is not put aside.`)
    await wake(act.db, request.id)
    const came = wanted && (await detailsCame(act, request, type))
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, ...(until && { until: until.toString() }), ...came },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} took ${await requestTold(look, facts['number'])} up again`,
  undo: ({ facts: { number: named, until } }) =>
    typeof named === 'number' && typeof until === 'string'
      ? { name: 'requests.snooze', input: { number: named, until } }
      : undefined,
  example: () => ({ number: 7 }),
})
