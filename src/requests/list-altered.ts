import { z } from 'zod'
import { get, identityOf, line, listJson, question, yes, type Definition, type Look } from '#kernel'
import { alteredAmong, type Altered } from './altered-among.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { openedUnderOthers } from './use-store.ts'

export const listAltered = question({
  name: 'requests.altered',
  at: get('/requests/altered'),
  summary:
    'Lists open requests of a type that do not have what its page asks for since it was changed; none of them is changed by that.',
  who: 'member',
  input: z.object({ type: line('Name a type of request.') }),
  answers: z.object({
    requests: listJson(z.object({ number: z.int(), subject: z.string(), says: listJson(z.string()) })),
  }),
  may: () => yes,
  async answer(look, { type }) {
    const all = await alteredOf(look, look.model.one(kind, type, 'type'))
    return {
      requests: all.map(({ request, says }) => ({ number: request.number, subject: request.subject, says })),
    }
  },
  example: () => ({ type: 'idea' }),
})

/** Which open requests a changed rule would judge otherwise. */
export async function alteredOf(look: Look, type: Definition<RequestType>): Promise<readonly Altered[]> {
  const id = await identityOf(look.db, kind.kind, type.name)
  if (id === undefined) return []
  return alteredAmong(look, await openedUnderOthers(look, id, look.model.commit), type.value)
}
