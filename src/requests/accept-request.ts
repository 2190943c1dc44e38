import { z } from 'zod'
import { administrators, conflict, number, operation, post, text } from '#kernel'
import { detailsCame } from './details/details-came.ts'
import { sayWith } from './say-with.ts'
import { giveTo } from './people-store.ts'
import { accept, wake } from './standing-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { stir } from './store.ts'

export const acceptRequest = operation({
  name: 'requests.accept',
  at: post('/requests/:number/acceptance'),
  summary: 'Says that one sees to a request from now on; one that nobody was given to becomes theirs.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    why: text('Say what you think of it.', 2000)
      .describe('What whoever asked should read; a comment.')
      .optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request, type }, { why }) {
    if (request.ended) throw conflict(`“${request.subject}” has ended.`)
    if (request.acceptedAt) throw conflict(`“${request.subject}” is in hand already.`)
    await accept(act, request.id)
    await wake(act.db, request.id)
    const given = request.assignees.length === 0
    if (given) await giveTo(act, request.id, [act.by.id])
    const came = request.wanted && (await detailsCame(act, request, type))
    const words = why === undefined ? {} : await sayWith(act, request, why)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, ...(given && { given }), ...came, ...words },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} took ${await requestTold(look, facts['number'])} in hand`,
  undo: ({ facts: { number: named, given } }) =>
    typeof named === 'number'
      ? { name: 'requests.release', input: { number: named, ...(given === true && { giveBack: 'true' }) } }
      : undefined,
  example: () => ({ number: 1 }),
})
