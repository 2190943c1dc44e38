import { z } from 'zod'
import { administrators, number, operation, post, type Act } from '#kernel'
import { linesInput } from './lines.ts'
import { mustBeKnown } from './must-be-known.ts'
import { peopleNamed } from './people-named.ts'
import { addToCircle, setClosed } from './people-store.ts'
import { numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { requestToChange, subjectOfRequest, type Concerned } from './request-to-change.ts'
import { assignee, mayChange, opener } from './rights.ts'
import { routeAgain } from './route-again.ts'
import { stir } from './store.ts'

export const confideRequest = operation({
  name: 'requests.confide',
  at: post('/requests/:number/confidence'),
  summary: 'Closes a request to everybody but whoever asked, whose it is, and who is named.',
  who: 'member',
  narrowed: [opener, assignee, administrators],
  announced: true,
  input: z.object({
    number: number('Name the request by its number.'),
    readers: linesInput('Name people, one to a line.')
      .optional()
      .describe('Who else may read it: names, handles or titles of roles.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => requestToChange(act, named),
  may: (act, { request }) => mayChange(act.by, request),
  async run(act, on, input) {
    const answer = await closeToOthers(act, on, input)
    await mustBeKnown(act, on.request.id, 'readers')
    return answer
  },
  told: async ({ who, facts }, look) => `${who} closed ${await requestTold(look, facts['number'])} to others`,
  undo: ({ facts: { number: named, was } }) =>
    typeof named === 'number' && was === 'open'
      ? { name: 'requests.disclose', input: { number: named, openly: 'true' } }
      : undefined,
  example: () => ({ number: 10, readers: 'vera' }),
})

/** Closes it, whoever may know of it then. */
export async function closeToOthers(
  act: Act,
  { request }: Concerned,
  { readers = [] }: { readonly readers?: readonly string[] | undefined },
) {
  const named = await peopleNamed(act, readers, 'readers')
  await addToCircle(act.db, request.id, [act.by.id, ...named.map(({ id }) => id)], 'named')
  await setClosed(act.db, request.id, true)
  await routeAgain(act, [{ ...request, confidential: true }])
  await stir(act.db, request.id, act.now)
  await act.record({
    subject: subjectOfRequest(request),
    facts: {
      number: request.number,
      ...(!request.confidential && { was: 'open' }),
      ...(named.length > 0 && { named: named.map(({ id }) => id) }),
    },
  })
  return { number: request.number }
}
