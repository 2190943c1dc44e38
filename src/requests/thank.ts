import { z } from 'zod'
import { conflict, missing, number, operation, post, type Act, smallNumber } from '#kernel'
import { requestTold } from './request-told.ts'
import { requestSeen } from './request-seen.ts'
import { subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { putThanks, takeThanks, writerOf } from './thanks-store.ts'

const input = z.object({
  number: number('Name the request by its number.'),
  comment: smallNumber('Name what was said by its number.').describe('As its address ends: `#comment-3`.'),
})
const answers = z.object({ number: z.int(), comment: z.int() })

async function said(act: Act, { number: named, comment }: z.output<typeof input>) {
  const request = await requestSeen(act, named)
  const writer = await writerOf(act.db, request.id, comment)
  if (writer === undefined) throw missing(`Nothing with the number ${comment} was said about it.`)
  return { request, writer }
}

/** Tells whoever wrote a comment that it helped, without a comment that only says so. */
export const thank = operation({
  name: 'requests.thank',
  at: post('/requests/:number/comments/:comment/thanks'),
  summary: 'Thanks for what somebody said about a request.',
  who: 'member',
  input,
  answers,
  on: said,
  may: (act) => mayWork(act.by),
  async run(act, { request, writer }, { comment }) {
    if (writer === act.by.id) throw conflict('You said that yourself.')
    await putThanks(act, request.id, comment)
    const { number: named } = request
    const facts = { number: named, thanked: comment, called: [writer] }
    await act.record({ subject: subjectOfRequest(request), facts })
    return { number: named, comment }
  },
  told: async ({ who, facts }, look) =>
    `${who} gave thanks for what was said about ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named, thanked } }) =>
    typeof named === 'number' && typeof thanked === 'number'
      ? { name: 'requests.take-thanks-back', input: { number: named, comment: thanked } }
      : undefined,
  example: () => ({ number: 1, comment: 2 }),
})

export const takeThanksBack = operation({
  name: 'requests.take-thanks-back',
  at: post('/requests/:number/comments/:comment/thanks/removal'),
  summary: 'Takes thanks for what somebody said about a request back.',
  who: 'member',
  input,
  answers,
  on: said,
  may: (act) => mayWork(act.by),
  async run(act, { request }, { comment }) {
    await takeThanks(act, request.id, comment)
    const { number: named } = request
    await act.record({ subject: subjectOfRequest(request), facts: { number: named, thanked: comment } })
    return { number: named, comment }
  },
  told: async ({ who, facts }, look) =>
    `${who} took back thanks for what was said about ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named, thanked } }) =>
    typeof named === 'number' && typeof thanked === 'number'
      ? { name: 'requests.thank', input: { number: named, comment: thanked } }
      : undefined,
  example: () => ({ number: 1, comment: 2 }),
})
