import { z } from 'zod'
import {
  administrators,
  conflict,
  newId,
  number,
  operation,
  post,
  text,
  yes,
  type Act,
  type Look,
  type Permission,
} from '#kernel'
import { insertComment } from './comments-store.ts'
import { holdPlaces } from './places.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import type { Request } from './request.ts'
import { requestToChange, subjectOfRequest, type Concerned } from './request-to-change.ts'
import { assignee, mayChange, mayTriage, opener, triager } from './rights.ts'
import { openAgain } from './standing-store.ts'
import { stir } from './store.ts'

export const reopenRequest = operation({
  name: 'requests.reopen',
  at: post('/requests/:number/reopening'),
  summary: 'Opens a request again that was closed, declined or said to be there twice.',
  who: 'member',
  narrowed: [opener, assignee, triager, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    why: text('Say in a sentence why it is not over.', 2000).describe('Kept as a comment.').optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, concerned) => mayReopen(act, concerned),
  async run(act, { request }, { why }) {
    const { ended } = request
    if (!ended) throw conflict(`“${request.subject}” is open.`)
    await holdPlaces(act, request, { field: 'number', reason: why })
    await openAgain(act.db, request.id)
    const comment = why === undefined ? undefined : await say(act, request, why)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, outcome: ended.outcome, ...(comment !== undefined && { comment }) },
    })
    return { number: request.number }
  },
  told: async ({ who, facts }, look) => `${who} opened ${await requestTold(look, facts['number'])} again`,
  undo: ({ facts: { number: named, outcome } }) =>
    typeof named === 'number' && outcome === 'done'
      ? { name: 'requests.close', input: { number: named, why: 'Closed again right after it was opened.' } }
      : undefined,
  example: () => ({ number: 2 }),
})

/** Why it is not over stands among what was said. */
const say = (act: Act, { id }: Request, why: string): Promise<number> =>
  insertComment(act, { id: newId(act.now), requestId: id, body: why })

/** Also those who say what becomes of it: whoever declined it takes that back. */
export async function mayReopen(look: Look, { request, type }: Concerned): Promise<Permission> {
  const own = mayChange(look.by, request)
  const { allowed } = own.allowed ? own : await mayTriage(look, request, type)
  return allowed ? yes : own
}
