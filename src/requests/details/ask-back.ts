import { z } from 'zod'
import { administrators, conflict, number, operation, post, text } from '#kernel'
import { numberJson } from '../request-json.ts'
import { requestTold } from '../request-told.ts'
import { requestToChange, subjectOfRequest } from '../request-to-change.ts'
import { assignee, mayTriage, triager } from '../rights.ts'
import { sayWith } from '../say-with.ts'
import { stir } from '../store.ts'
import { wantDetails } from './details-store.ts'

export const askBack = operation({
  name: 'requests.ask-back',
  at: post('/requests/:number/question'),
  summary:
    'Asks whoever opened a request for a change or for what is missing; it waits for them until they answer.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    why: text('Say what has to change or what is missing; whoever asked reads it.', 2000),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request }, { why }) {
    const { id, number: own, subject, ended, openedBy } = request
    if (ended) throw conflict(`“${subject}” has ended.`)
    if (openedBy.id === act.by.id) throw conflict('You asked for it yourself. Change what it says.')
    const said = await sayWith(act, request, why)
    await wantDetails(act, id, said.comment)
    await stir(act.db, id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: own, ...said, askedBack: [openedBy.id] },
    })
    return { number: own }
  },
  told: async ({ who, facts }, look) =>
    `${who} asked back about ${await requestTold(look, facts['number'])}, which waits for an answer`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.wake', input: { number: named } } : undefined,
  example: () => ({ number: 1, why: 'In which country is it?' }),
})
