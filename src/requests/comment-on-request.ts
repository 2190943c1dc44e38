import { z } from 'zod'
import { invalid, newId, number, operation, post, text } from '#kernel'
import { along } from './alongside.ts'
import { insertComment, threadOf } from './comments-store.ts'
import { mentionedIn } from './mentions.ts'
import { follow } from './people-store.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { wake } from './standing-store.ts'
import { stir } from './store.ts'

export const commentOnRequest = operation({
  name: 'requests.comment',
  at: post('/requests/:number/comments'),
  summary: 'Says something about a request, or answers what was said; whoever is named with @ hears of it.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    body: text('Say something.').describe('In Markdown.'),
    thread: number('Name the comment that it answers by its number.').optional(),
  }),
  answers: z.object({ number: z.int(), comment: z.int() }),
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }, { body, thread: answered }) {
    const thread = answered === undefined ? undefined : await threadOf(act.db, request.id, answered)
    if (answered !== undefined && thread === undefined)
      throw invalid([{ field: 'thread', message: `There is no comment ${answered} here.` }])
    const mentioned = await mentionedIn(act, body)
    const comment = await insertComment(act, { id: newId(act.now), requestId: request.id, thread, body })
    await follow(act, request.id, [act.by.id, ...mentioned])
    await wake(act.db, request.id)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, comment, ...(mentioned.length > 0 && { mentioned }) },
    })
    await along((one) => one.said?.(act, request, { comment, body, mentioned }))
    return { number: request.number, comment }
  },
  told: async ({ who, facts }, look) =>
    `${who} said something about ${await requestTold(look, facts['number'])}`,
  example: () => ({ number: 1, body: 'Could we begin with the office in Lisbon?' }),
})
