import { z } from 'zod'
import { get, identityOf, line, listJson, question, yes, type Definition, type Look } from '#kernel'
import { alteredAmong, type Altered } from './altered-among.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { mostRead, openedUnderOthers } from './use-store.ts'

export const listAltered = question({
  name: 'requests.altered',
  at: get('/requests/altered'),
  summary:
    'Lists open requests of a type that do not have what its page asks for since it was changed; none of them is changed by that.',
  who: 'member',
  input: z.object({ type: line('Name a type of request.') }),
  answers: z.object({
    requests: listJson(z.object({ number: z.int(), subject: z.string(), says: listJson(z.string()) })),
    more: z.boolean().describe('Whether older ones were not looked at.'),
  }),
  may: () => yes,
  async answer(look, { type }) {
    const { altered, more } = await alteredOf(look, look.model.one(kind, type, 'type'))
    return {
      more,
      requests: altered.map(({ request, says }) => ({
        number: request.number,
        subject: request.subject,
        says,
      })),
    }
  },
  example: () => ({ type: 'idea' }),
})

/** Open requests that a changed rule would judge otherwise, among the newest. */
interface AlteredAmongNewest {
  readonly altered: readonly Altered[]
  /** Older ones were not looked at. */
  readonly more: boolean
}

/** Which open requests a changed rule would judge otherwise. */
export async function alteredOf(look: Look, type: Definition<RequestType>): Promise<AlteredAmongNewest> {
  const id = await identityOf(look.db, kind.kind, type.name)
  if (id === undefined) return { altered: [], more: false }
  const open = await openedUnderOthers(look, id, look.model.commit)
  return { altered: await alteredAmong(look, open, type.value), more: open.length >= mostRead }
}
