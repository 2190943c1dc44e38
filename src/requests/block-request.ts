import { z } from 'zod'
import { invalid, number, operation, post } from '#kernel'
import { block, lockRings, waitsFor } from './standing-store.ts'
import { mayBeTold } from './may-be-told.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { requestVisibleTo, stir } from './store.ts'

export const blockRequest = operation({
  name: 'requests.block',
  at: post('/requests/:number/blocks'),
  summary: 'Says that a request waits for another one.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    by: number('Name the other request by its number.'),
  }),
  answers: numberJson,
  on: (act, { number: named, by }) => requestToChange(act, named, by),
  may: (act) => mayWork(act.by),
  async run(act, { request }, { by }) {
    const other = await requestVisibleTo(act, by)
    if (!other) throw invalid([{ field: 'by', message: `There is no request ${by}.` }])
    await lockRings(act.db)
    if (other.id === request.id || (await waitsFor(act.db, other.id, request.id)))
      throw invalid([{ field: 'by', message: 'That one waits for this one. Name another.' }])
    await block(act, request.id, other.id)
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
    return `${who} said that ${one} waits for ${other}`
  },
  undo: ({ facts: { number: named, by } }) =>
    typeof named === 'number' && typeof by === 'number'
      ? { name: 'requests.unblock', input: { number: named, by } }
      : undefined,
  example: () => ({ number: 4, by: 8 }),
})
