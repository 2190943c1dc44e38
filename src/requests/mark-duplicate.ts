import { z } from 'zod'
import { administrators, conflict, invalid, number, operation, post } from '#kernel'
import { follow } from './people-store.ts'
import { endRequest, lockRings, originalOf } from './standing-store.ts'
import { mayBeTold } from './may-be-told.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { assignee, mayTriage, triager } from './rights.ts'
import { requestVisibleTo, stir } from './store.ts'

export const markDuplicate = operation({
  name: 'requests.mark-duplicate',
  at: post('/requests/:number/original'),
  summary: 'Says that a request is there twice; it ends, and whoever opened it follows the other one.',
  who: 'member',
  narrowed: [assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    of: number('Name the other request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named, of }) => requestToChange(act, named, of),
  may: (act, { request, type }) => mayTriage(act, request, type),
  async run(act, { request }, { of }) {
    if (request.ended) throw conflict(`“${request.subject}” has ended.`)
    const other = await requestVisibleTo(act, of)
    if (!other) throw invalid([{ field: 'of', message: `There is no request ${of}.` }])
    await lockRings(act.db)
    if ((await originalOf(act.db, other.id)) === request.id)
      throw invalid([{ field: 'of', message: 'That one is the same as this one. Name another.' }])
    await endRequest(act, request.id, { outcome: 'duplicate', duplicateOf: other.id })
    if (!other.confidential) await follow(act, other.id, [request.openedBy.id])
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, of: mayBeTold(other) },
    })
    return { number: request.number }
  },
  async told({ who, facts }, look) {
    const one = await requestTold(look, facts['number'])
    const other = await requestTold(look, facts['of'])
    return `${who} said that ${one} is the same as ${other}`
  },
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number' ? { name: 'requests.reopen', input: { number: named } } : undefined,
  example: () => ({ number: 4, of: 1 }),
})
