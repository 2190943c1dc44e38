import { teamsOf, type Look, type Person } from '#kernel'
import type { Who } from '#model'
import { holdersOf, whoManages } from '#people'
import type { Newcomer } from './newcomers-store.ts'

/** Those whom a rule means around a newcomer, who are here, without the newcomer. */
export type Meant = (who: Who, person: Person) => Promise<readonly Person[]>

/** Looks each up once, however many newcomers meet them: managers of all at once, others when first asked for. */
export function whoIsMeant(look: Pick<Look, 'db' | 'model'>, newcomers: readonly Newcomer[]): Meant {
  const known = new Map<string, Promise<readonly Person[]>>()
  let managers: ReturnType<typeof whoManages> | undefined
  const found = async (who: Who, person: Person): Promise<readonly Person[]> => {
    if (who.by === 'relation' && who.relation === 'manager') {
      managers ??= whoManages(
        look,
        newcomers.map((one) => one.person),
      )
      return (await managers).get(person.id) ?? []
    }
    const key = JSON.stringify([who, aroundIn(who, person)])
    const same = known.get(key) ?? holdersOf(look, [who], { requester: person, region: person.region })
    known.set(key, same)
    return same
  }
  return async (who, person) => (await found(who, person)).filter(({ id }) => id !== person.id)
}

/** What of a newcomer decides whom is meant. */
function aroundIn(who: Who, person: Person): unknown {
  if (who.by === 'region') return person.region
  if (who.by !== 'relation') return undefined
  return who.relation === 'self' ? person.id : teamsOf(person)
}
