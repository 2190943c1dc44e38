import { z } from 'zod'
import { get, line, no, question, yes, type Look, type Person } from '#kernel'
import { detailsJson } from './details-json.ts'
import { detailsVisibleTo, saidLastVisibleTo } from './details-store.ts'
import { knownPerson } from './known-person.ts'
import { detailNames, ownDetails, type DetailName } from './said-last.ts'

export const showDetails = question({
  name: 'people.details',
  at: get('/people/:handle/details'),
  summary:
    'Shows what is kept privately of somebody: to themselves and administrators all of it, to those above them who manages them.',
  who: 'member',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: detailsJson,
  may: (look) => (look.by.kind === 'left' ? no('Only people of the department may see this.') : yes),
  answer: async (look, { handle }) => detailsOf(look, (await knownPerson(look, handle)).person),
  example: () => ({ handle: 'linh' }),
})

/** Details with who said them, for one who asks. */
export async function detailsOf(look: Look, person: Person) {
  const details = await detailsVisibleTo(look.db, look.by, person.id)
  const said = await saidLastVisibleTo(look.db, look.by, person.id)
  const { handle, name } = person
  return {
    handle,
    name,
    ...details,
    said: [...said].map(([field, last]) => ({ field, ...last })),
    mayKeep: mayKeep(look.by, person),
  }
}

/** What somebody may say of a person on a screen or in a call. */
export function mayKeep(by: Person, person: Pick<Person, 'id'>): readonly DetailName[] {
  if (by.kind === 'admin' || by.kind === 'system') return detailNames
  return by.id === person.id && by.kind === 'member' ? detailNames.filter((one) => ownDetails.has(one)) : []
}
