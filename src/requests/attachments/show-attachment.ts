import { z } from 'zod'
import { get, invalid, number, question, yes, smallNumber } from '#kernel'
import { requestSeen } from '../request-seen.ts'
import { attachmentJson, attachmentSaid } from './attachment-json.ts'
import { attachmentOf } from './attachment-of.ts'
import { pieceBytes, pieceOf } from './attachments-store.ts'

export const showAttachment = question({
  name: 'attachments.show',
  at: get('/requests/:number/attachments/:attachment'),
  summary:
    'Shows what a file is that is attached to a request, and a piece of its bytes where one is asked for.',
  who: 'anyone',
  input: z.object({
    number: number('Name the request by its number.'),
    attachment: smallNumber('Name the file by its number in the request.'),
    piece: smallNumber('Name a piece by its number.')
      .optional()
      .describe('Which piece of its bytes to answer, from 1; by default none.'),
  }),
  answers: attachmentJson.extend({
    pieces: z.int().describe(`How many pieces it has, of ${pieceBytes} bytes each but the last.`),
    content: z.string().optional().describe('The bytes of the piece, in base64.'),
  }),
  may: () => yes,
  async answer(look, { number: named, attachment, piece }) {
    const request = await requestSeen(look, named)
    const file = await attachmentOf(look, request, attachment)
    const pieces = Math.ceil(file.size / pieceBytes)
    const bytes = piece === undefined ? undefined : await pieceOf(look.db, file.id, piece - 1)
    if (piece !== undefined && !bytes)
      throw invalid([
        { field: 'piece', message: `It has ${pieces === 1 ? 'one piece' : `${pieces} pieces`}.` },
      ])
    return {
      ...attachmentSaid(request, file),
      pieces,
      ...(bytes && { content: bytes.toString('base64') }),
    }
  },
  example: () => ({ number: 1, attachment: 1 }),
})
