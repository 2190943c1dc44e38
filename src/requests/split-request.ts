import { number, operation, post } from '#kernel'
import { openInput, openingOf, type OpenInput, type Opening } from './open-input.ts'
import { openNow } from './open-request.ts'
import { mayBeTold } from './may-be-told.ts'
import { notesJson, numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest, type Concerned } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { requestVisibleTo } from './store.ts'

export const splitRequest = operation({
  name: 'requests.split',
  at: post('/requests/:number/follow-ups'),
  summary:
    'Splits a follow-up off from a request: another one, judged by its own page, that leads back to it.',
  who: 'member',
  announced: true,
  input: openInput.extend({ number: number('Name the request by its number.') }),
  answers: numberJson.extend({ notes: notesJson }),
  async on(act, { number: named, ...wanted }): Promise<Concerned & { readonly opening: Opening }> {
    const from = await requestToChange(act, named)
    const project = wanted.type === undefined ? (wanted.project ?? from.request.project) : wanted.project
    return { ...from, opening: await openingOf(act, { type: wanted.type, project }) }
  },
  may: (act) => mayWork(act.by),
  async run(act, { request, opening }, wanted) {
    const own: OpenInput = request.confidential ? { ...wanted, confidential: true } : wanted
    const opened = await openNow(act, opening, own, request)
    const into = await requestVisibleTo(act, opened.number)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, into: into ? mayBeTold(into) : null },
    })
    return opened
  },
  async told({ who, facts: { number: named, into, from } }, look) {
    const [one, other] = into === undefined ? [from, named] : [named, into]
    return `${who} split ${await requestTold(look, other)} off from ${await requestTold(look, one)}`
  },
  undo: ({ facts: { number: named, from } }) =>
    typeof named === 'number' && from !== undefined
      ? { name: 'requests.close', input: { number: named, why: 'Closed right after it was split off.' } }
      : undefined,
  example: () => ({ number: 1, subject: 'Ask Samir which week would do' }),
})
