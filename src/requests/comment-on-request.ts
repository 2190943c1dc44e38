import { z } from 'zod'
import { invalid, newId, number, operation, post, text } from '#kernel'
import { along } from './alongside.ts'
import { attach } from './attachments/attach.ts'
import { putToComment } from './attachments/attachments-store.ts'
import { fileInput } from './attachments/file-input.ts'
import { withFile } from './attachments/with-file.ts'
import { insertComment, threadOf } from './comments-store.ts'
import { mentionedIn } from './mentions.ts'
import { follow } from './people-store.ts'
import { doActions, readText } from './quick-actions/do-actions.ts'
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
    body: text('Say something.').describe('In Markdown; a line like `/label ~wip` or `/close` does that.'),
    thread: number('Name the comment that it answers by its number.').optional(),
    file: fileInput.file.optional(),
    fileName: fileInput.fileName.optional(),
    alt: fileInput.alt.optional(),
  }),
  answers: z.object({
    number: z.int(),
    comment: z.int().optional().describe('Absent where all of it was quick actions.'),
    attachment: z.int().optional().describe('Number of the file that came with it.'),
  }),
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request }, { body, thread: answered, ...sent }) {
    const thread = answered === undefined ? undefined : await threadOf(act.db, request.id, answered)
    if (answered !== undefined && thread === undefined)
      throw invalid([{ field: 'thread', message: `There is no comment ${answered} here.` }])
    const { said: written, actions } = readText(body)
    const attached = sent.file === undefined ? undefined : await attach(act, request, sent)
    const said = attached ? withFile(request, written, attached) : written
    if (said === '') {
      await doActions(act, request.number, actions)
      return { number: request.number }
    }
    const mentioned = await mentionedIn(act, said)
    const comment = await insertComment(act, {
      id: newId(act.now),
      requestId: request.id,
      thread,
      body: said,
    })
    if (attached) await putToComment(act.db, attached.id, comment)
    await follow(act, request.id, [act.by.id, ...mentioned])
    await wake(act.db, request.id)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: {
        ...{ number: request.number, comment },
        ...(attached && { attachment: attached.number }),
        ...(mentioned.length > 0 && { mentioned }),
      },
    })
    await along((one) => one.said?.(act, request, { comment, body: said, mentioned }))
    await doActions(act, request.number, actions)
    return { number: request.number, comment, ...(attached && { attachment: attached.number }) }
  },
  told: async ({ who, facts }, look) =>
    `${who} said something about ${await requestTold(look, facts['number'])}`,
  example: () => ({ number: 1, body: 'Could we begin with the office in Lisbon?' }),
})
