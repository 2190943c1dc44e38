import { approval } from '#approvals'
import { isolated, line, number, operation, post, text, yes } from '#kernel'
import { z } from 'zod'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'

/** That nobody could be asked for an approval which a request needs, so that whoever opened it knows, and why. */
export const noteUnasked = operation({
  name: 'requests.note-unasked',
  at: post('/requests/:number/unasked'),
  summary: 'Notes which approval could not be asked for, and why; Firsthand itself does this.',
  who: 'system',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    approval: line('Name the approval, as the page calls it.', 100),
    why: text('Say why it could not be asked for.', 2000),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: () => yes,
  async run(act, { request }, { approval: name, why }) {
    await act.record({ subject: subjectOfRequest(request), facts: { number: request.number, name, why } })
    return { number: request.number }
  },
  async told({ facts: { number: named, name, why } }, look) {
    const title = look.model.find(approval, String(name))?.title ?? String(name)
    return `“${isolated(title)}”, which ${await requestTold(look, named)} needs, could not be asked for: ${String(why)}`
  },
  example: () => ({ number: 1, approval: 'publisher-program', why: 'Only the Director may ask for it.' }),
})
