import { z } from 'zod'
import { decisionJson, get, instantJson, listJson, missing, number, question, rulingsOn, yes } from '#kernel'
import { reasonsOf } from '#limits'
import { commentsOf } from './comments-store.ts'
import { isFollowing } from './people-store.ts'
import { excusesOf } from './excuses-store.ts'
import { somebodyJson, wholeRequestJson } from './request-json.ts'
import { requestVisibleTo } from './store.ts'

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
      }),
    ),
    rulings: listJson(decisionJson),
    excuses: listJson(z.object({ why: z.string(), by: z.string() })),
    follows: z.boolean().optional().describe('Whether who asks hears of it.'),
  }),
  may: () => yes,
  async answer(look, { number: named }) {
    const request = await requestVisibleTo(look, named)
    if (!request) throw missing(`There is no request ${named}.`)
    const subject = { kind: 'requests', id: request.id }
    const follows = await isFollowing(look.db, request.id, look.by.id)
    return {
      request,
      comments: await commentsOf(look.db, request.id),
      rulings: await look.cited(await rulingsOn(look.db, subject)),
      excuses: [...(await excusesOf(look.db, request.id)), ...(await reasonsOf(look.db, subject))],
      ...(follows !== undefined && { follows }),
    }
  },
  example: () => ({ number: 1 }),
})
