import { z } from 'zod'
import { conflict, number, operation, post } from '#kernel'
import { unblock } from './standing-store.ts'
import { mayBeTold } from './may-be-told.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { requestVisibleTo, stir } from './store.ts'

export const unblockRequest = operation({
  name: 'requests.unblock',
  at: post('/requests/:number/blocks/removal'),
  summary: 'Says that a request waits for another one no longer.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    by: number('Name the other request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }, { by }) {
    const other = await requestVisibleTo(act, by)
    if (!other || !(await unblock(act.db, request.id, other.id)))
      throw conflict(`“${request.subject}” does not wait for request ${by}.`)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, by: mayBeTold(other) },
    })
    return { number: request.number }
  },
  async told({ who, facts }, look) {
    const one = await requestTold(look, facts['number'])
    const other = await requestTold(look, facts['by'])
    return `${who} said that ${one} waits for ${other} no longer`
  },
  undo: ({ facts: { number: named, by } }) =>
    typeof named === 'number' && typeof by === 'number'
      ? { name: 'requests.block', input: { number: named, by } }
      : undefined,
  example: () => ({ number: 8, by: 7 }),
})
