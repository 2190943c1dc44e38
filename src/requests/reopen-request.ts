import { z } from 'zod'
import {
  administrators,
  conflict,
  number,
  operation,
  post,
  text,
  yes,
  type Look,
  type Permission,
} from '#kernel'
import { holdPlaces } from './places.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest, type Concerned } from './request-to-change.ts'
import { assignee, mayChange, mayTriage, opener, triager } from './rights.ts'
import { sayWith } from './say-with.ts'
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
    const said = why === undefined ? {} : await sayWith(act, request, why)
    await stir(act.db, request.id, act.now)
    await act.record({
      subject: subjectOfRequest(request),
      facts: { number: request.number, outcome: ended.outcome, ...said },
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

/** Also those who say what becomes of it: whoever declined it takes that back. */
export async function mayReopen(look: Look, { request, type }: Concerned): Promise<Permission> {
  const own = mayChange(look.by, request)
  const { allowed } = own.allowed ? own : await mayTriage(look, request, type)
  return allowed ? yes : own
}
