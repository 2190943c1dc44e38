import { z } from 'zod'
import { conflict, number, operation, post, smallNumber, type Act } from '#kernel'
import { attachmentsOf, dropAttachment } from './attachments/attachments-store.ts'
import { commentToChange, mayReword, writer } from './comment-to-change.ts'
import { wantNoDetails } from './details/details-store.ts'
import { unsay } from './earlier-store.ts'
import { requestTold } from './request-told.ts'
import { subjectOfRequest } from './request-to-change.ts'
import { stir } from './store.ts'

/** Its words, what they were before and the files that came with them are deleted; its place in the thread and what it did stay. */
export const takeCommentBack = operation({
  name: 'requests.take-comment-back',
  at: post('/requests/:number/comments/:comment/removal'),
  summary:
    'Takes back what one said about a request, for good: its words and its files are deleted, its place stays.',
  who: 'member',
  narrowed: [writer],
  announced: true,
  destroys: true,
  input: z.object({
    number: number('Name the request by its number.'),
    comment: smallNumber('Name what was said by its number.').describe('As its address ends: `#comment-3`.'),
  }),
  answers: z.object({ number: z.int(), comment: z.int() }),
  on: commentToChange,
  may: (act, on) => mayReword(act.by, on),
  async run(act, { request, said }) {
    if (said.takenBack) throw conflict('You took that back already.')
    await unsay(act, request.id, said.number)
    await dropFiles(act, request.id, said.number)
    if (request.wanted?.comment === said.number) await wantNoDetails(act.db, request.id)
    await stir(act.db, request.id, act.now)
    const facts = { number: request.number, comment: said.number }
    await act.record({ subject: subjectOfRequest(request), facts })
    return facts
  },
  told: async ({ who, facts }, look) =>
    `${who} took a comment on ${await requestTold(look, facts['number'])} back`,
  example: () => ({ number: 1, comment: 2 }),
})

async function dropFiles(act: Act, requestId: string, comment: number): Promise<void> {
  const files = await attachmentsOf(act.db, requestId)
  for (const file of files) if (file.comment === comment) await dropAttachment(act, requestId, file)
}
