import { z } from 'zod'
import { get, listJson, number, question, yes } from '#kernel'
import { requestSeen } from '../request-seen.ts'
import { attachmentJson, attachmentSaid } from './attachment-json.ts'
import { attachmentsOf } from './attachments-store.ts'

export const listAttachments = question({
  name: 'attachments.list',
  at: get('/requests/:number/attachments'),
  summary: 'Lists the files that are attached to a request and to what was said about it.',
  who: 'anyone',
  input: z.object({ number: number('Name the request by its number.') }),
  answers: z.object({ attachments: listJson(attachmentJson) }),
  may: () => yes,
  async answer(look, { number: named }) {
    const request = await requestSeen(look, named)
    const files = await attachmentsOf(look.db, request.id)
    return { attachments: files.map((file) => attachmentSaid(request, file)) }
  },
  example: () => ({ number: 1 }),
})
