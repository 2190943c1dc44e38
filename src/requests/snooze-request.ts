import { z } from 'zod'
import { administrators, conflict, day, invalid, number, operation, post, todayIn } from '#kernel'
import { dateInWords } from '#design'
import { snooze } from './standing-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const snoozeRequest = operation({
  name: 'requests.snooze',
  at: post('/requests/:number/snooze'),
  summary: 'Puts a request aside until a day; it is back then, or when somebody says something about it.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    until: day('Say on which day it is back, like 2027-02-01.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request }, { until }) {
    if (request.ended) throw conflict(`“${request.subject}” has ended.`)
    const back = Temporal.PlainDate.from(until)
    if (Temporal.PlainDate.compare(back, todayIn(act)) <= 0)
      throw invalid([{ field: 'until', message: 'It is there today. Choose a later day.' }])
    await snooze(act, request.id, back)
    await stir(act.db, request.id, act.now)
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number, until } })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} put ${await requestTold(look, facts['number'])} aside until ${dateInWords(Temporal.PlainDate.from(String(facts['until'])))}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.wake', input: { number: named } } : undefined,
  example: (today) => ({ number: 1, until: today.add({ days: 10 }).toString() }),
})
