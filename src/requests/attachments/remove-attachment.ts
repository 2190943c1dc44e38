import { z } from 'zod'
import { administrators, no, number, operation, post, relation, yes, smallNumber } from '#kernel'
import { requestTold } from '../request-told.ts'
import { requestToChange, subjectOfRequest } from '../request-to-change.ts'
import { assignee, mayTriage, triager } from '../rights.ts'
import { stir } from '../store.ts'
import { attachmentOf } from './attachment-of.ts'
import { dropAttachment } from './attachments-store.ts'

const attacher = relation('attacher', 'whoever attached it')

export const removeAttachment = operation({
  name: 'attachments.remove',
  at: post('/requests/:number/attachments/:attachment/removal'),
  summary: 'Takes a file away from a request, for good: its bytes and its name are deleted.',
  who: 'member',
  narrowed: [attacher, assignee, triager, administrators],
  announced: true,
  destroys: true,
  input: z.object({
    number: number('Name the request by its number.'),
    attachment: smallNumber('Name the file by its number in the request.'),
  }),
  answers: z.object({ number: z.int(), attachment: z.int() }),
  async on(act, { number: named, attachment }) {
    const concerned = await requestToChange(act, named)
    return { ...concerned, file: await attachmentOf(act, concerned.request, attachment) }
  },
  may: async (act, { request, type, file }) =>
    act.by.id === file.by.id || (await mayTriage(act, request, type)).allowed
      ? yes
      : no(`${file.by.name} attached this; only they and whoever sees to the request take it away.`),
  async run(act, { request, file }) {
    await dropAttachment(act, request.id, file)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, attachment: file.number },
    })
    return { number: request.number, attachment: file.number }
  },
  told: async ({ who, facts }, look) =>
    `${who} took a file away from ${await requestTold(look, facts['number'])}`,
  example: () => ({ number: 1, attachment: 1 }),
})
