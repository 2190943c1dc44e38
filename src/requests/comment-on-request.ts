import { z } from 'zod'
import { invalid, newId, number, operation, post, text, smallNumber } from '#kernel'
import { along } from './alongside.ts'
import { attach } from './attachments/attach.ts'
import { putToComment } from './attachments/attachments-store.ts'
import { fileInput } from './attachments/file-input.ts'
import { withFile } from './attachments/with-file.ts'
import { besideTold, factsBeside } from './beside-told.ts'
import { insertComment, threadOf } from './comments-store.ts'
import { mentionedIn } from './mentions.ts'
import { follow } from './people-store.ts'
import { detailsCame, isAnswered } from './details/details-came.ts'
import { doActions } from './quick-actions/do-actions.ts'
import { planActions } from './quick-actions/plan-actions.ts'
import { readText } from './quick-actions/read-text.ts'
import { notesJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest } from './request-to-change.ts'
import { mayWork } from './rights.ts'
import { wake } from './standing-store.ts'
import { stir } from './store.ts'

/** What became of a comment, as `answers` says. */
interface Said {
  readonly number: number
  readonly comment?: number
  readonly attachment?: number
  readonly notes: readonly string[]
}

export const commentOnRequest = operation({
  name: 'requests.comment',
  at: post('/requests/:number/comments'),
  summary: 'Says something about a request, or answers what was said; whoever is named with @ hears of it.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    body: text('Say something.').describe('In Markdown; a line like `/label ~wip` or `/close` does that.'),
    thread: smallNumber('Name the comment that it answers by its number.').optional(),
    file: fileInput.file.optional(),
    fileName: fileInput.fileName.optional(),
    alt: fileInput.alt.optional(),
  }),
  answers: z.object({
    number: z.int(),
    comment: z.int().optional().describe('Absent where all of it was quick actions.'),
    attachment: z.int().optional().describe('Number of the file that came with it.'),
    notes: notesJson,
  }),
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act) => mayWork(act.by),
  async run(act, { request, type }, { body, thread: answered, ...sent }): Promise<Said> {
    const thread = answered === undefined ? undefined : await threadOf(act.db, request.id, answered)
    if (answered !== undefined && thread === undefined)
      throw invalid([{ field: 'thread', message: `There is no comment ${answered} here.` }])
    const read = readText(body)
    const { actions, leftOut, notes } = await planActions(act, request.number, read)
    const beside = factsBeside(read, leftOut)
    const subject = subjectOfRequest(request)
    const { number: own } = request
    const attached = sent.file === undefined ? undefined : await attach(act, request, sent)
    const said = attached ? withFile(request, read.said, attached) : read.said
    if (said === '') {
      if (Object.keys(beside).length > 0) await act.record({ subject, facts: { number: own, ...beside } })
      await doActions(act, own, actions)
      return { number: own, notes }
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
    const came = isAnswered(act, request) && (await detailsCame(act, request, type))
    const facts = {
      ...came,
      ...{ number: own, comment },
      ...(attached && { attachment: attached.number }),
      ...beside,
      ...(mentioned.length > 0 && { mentioned: [...mentioned] }),
    }
    await act.record({ subject, facts })
    await along((one) => one.said?.(act, request, { comment, body: said, mentioned }))
    await doActions(act, own, actions)
    return { number: own, comment, ...(attached && { attachment: attached.number }), notes }
  },
  async told({ who, facts }, look) {
    const request = await requestTold(look, facts['number'])
    const did = typeof facts['comment'] === 'number' ? 'said something about' : 'wrote what to do with'
    return `${who} ${did} ${request}${besideTold(facts)}`
  },
  example: () => ({ number: 1, body: 'Could we begin with the office in Lisbon?' }),
})
