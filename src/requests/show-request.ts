import { z } from 'zod'
import { decisionJson, get, instantJson, listJson, number, question, rulingsOn, yes } from '#kernel'
import { reasonsOf } from '#limits'
import { attachmentJson, attachmentSaid } from './attachments/attachment-json.ts'
import { attachmentsOf } from './attachments/attachments-store.ts'
import { commentsOf } from './comments-store.ts'
import { isMuted } from '#notices'
import { itemsOf } from './items/items.ts'
import { isFollowing } from './people-store.ts'
import { excuseJson } from './excuse.ts'
import { excusesOf } from './excuses-store.ts'
import { somebodyJson, wholeRequestJson } from './request-json.ts'
import { requestSeen } from './request-seen.ts'
import { withLate } from './with-late.ts'

export const showRequest = question({
  name: 'requests.show',
  at: get('/requests/:number'),
  summary:
    'Shows a request, what was said about it, and the sentences under which it was opened, excused and changed.',
  who: 'anyone',
  input: z.object({ number: number('Name the request by its number.') }),
  answers: z.object({
    request: wholeRequestJson,
    comments: listJson(
      z.object({
        number: z.int(),
        thread: z.int().optional(),
        body: z.string().describe('In Markdown.'),
        by: somebodyJson,
        at: instantJson,
        version: z.int().describe('Counts the changes of what it says.'),
        changedAt: instantJson.optional(),
        takenBackAt: instantJson.optional().describe('Since then it says nothing.'),
        earlier: listJson(
          z.object({ version: z.int(), body: z.string().describe('In Markdown.'), until: instantJson }),
        ).describe('What it said before each change.'),
        thanks: listJson(somebodyJson),
      }),
    ),
    items: listJson(
      z.object({ item: z.string(), text: z.string().describe('In Markdown.'), done: z.boolean() }),
    ).describe('What of its text can be ticked.'),
    attachments: listJson(attachmentJson),
    rulings: listJson(decisionJson),
    excuses: listJson(excuseJson),
    follows: z.boolean().describe('Whether who asks hears of what is done with it.'),
  }),
  may: () => yes,
  async answer(look, { number: named }) {
    const seen = await requestSeen(look, named)
    const [request = seen] = await withLate(look, [seen])
    const subject = { kind: 'requests', id: request.id }
    const files = await attachmentsOf(look.db, request.id)
    const follows =
      (await isFollowing(look.db, request.id, look.by.id)) && !(await isMuted(look.db, look.by.id, subject))
    return {
      request,
      comments: await commentsOf(look.db, request.id),
      items: itemsOf(request.body).map(({ id, text, done }) => ({ item: id, text, done })),
      attachments: files.map((file) => attachmentSaid(request, file)),
      rulings: await look.cited(await rulingsOn(look.db, subject)),
      excuses: [
        ...(await excusesOf(look.db, request.id)),
        ...(await reasonsOf(look.db, subject)).map(({ why, by }) => ({ why, by, givenFor: [] })),
      ],
      follows,
    }
  },
  example: () => ({ number: 1 }),
})
