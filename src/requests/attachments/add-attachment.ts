import { z } from 'zod'
import { number, operation, post } from '#kernel'
import { requestTold } from '../request-told.ts'
import { requestToChange, subjectOfRequest } from '../request-to-change.ts'
import { mayWork } from '../rights.ts'
import { stir } from '../store.ts'
import { attach } from './attach.ts'
import { attachmentHref, markdownOf } from './attachment.ts'
import { nameTold } from './name-told.ts'
import { fileInput } from './file-input.ts'

export const addAttachment = operation({
  name: 'attachments.add',
  at: post('/requests/:number/attachments'),
  summary:
    'Attaches a file to a request, for whoever may see the request. What cameras write beside a picture is taken out.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    file: fileInput.file,
    fileName: fileInput.fileName.optional(),
    alt: fileInput.alt.optional(),
  }),
  answers: z.object({
    number: z.int(),
    attachment: z.int().describe('Its number in the request.'),
    href: z.string().describe('Where it is fetched, by whoever may see the request.'),
    markdown: z.string().describe('How a text refers to it.'),
  }),
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }, sent) {
    const attached = await attach(act, request, sent)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, attachment: attached.number },
    })
    return {
      number: request.number,
      attachment: attached.number,
      href: attachmentHref(request, attached),
      markdown: markdownOf(request, attached),
    }
  },
  told: async ({ who, facts }, look) =>
    `${who} attached ${await nameTold(look, facts)} to ${await requestTold(look, facts['number'])}`,
  undo: ({ facts: { number: named, attachment } }) =>
    typeof named === 'number' && typeof attachment === 'number'
      ? { name: 'attachments.remove', input: { number: named, attachment } }
      : undefined,
  example: () => ({
    number: 10,
    file: Buffer.from('page;price\n/plans;19\n/prices-of-two-years-ago;15\n').toString('base64'),
    fileName: 'old-prices.csv',
  }),
})
