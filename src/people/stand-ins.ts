import { dayInWords } from '#design'
import { todayIn, type Look, type Person } from '#kernel'
import type { Who } from '#model'
import { awayNow, awayWithStandIn } from './away.ts'
import { foundBy, type Found } from './found-by.ts'
import type { Away } from './leaves-store.ts'
import type { Around } from './who.ts'

/** Somebody to turn to, and in whose place. */
export interface Asked extends Pick<Person, 'id' | 'handle' | 'name'> {
  /** `Noor Haddad stands in for Mei Lim, away until Mon 1 February`; `Mei Lim is away until …` where nobody does. */
  readonly why?: string
}

/**
 * Whom one asks at the time of the act: who holds what a rule names, and in the place of whoever is away the one they asked to
 * stand in, else the role's deputy. A deputy may always decide, but is asked only when somebody is away or nobody holds the title.
 */
export const askedOf = async (
  look: Look,
  who: readonly Who[],
  around: Around = {},
): Promise<readonly Asked[]> => askedAmong(look, await foundBy(look, who, around))

/** The same of those who have been found already. */
export async function askedAmong(look: Look, found: readonly Found[]): Promise<readonly Asked[]> {
  const away = await awayAmong(look, found)
  const asked = new Map<string, Asked>()
  for (const one of found)
    for (const each of askedOfOne(look, one, away))
      if (!asked.has(each.handle) || asked.get(each.handle)?.why !== undefined) asked.set(each.handle, each)
  return [...asked.values()].toSorted((a, b) => Number(a.why !== undefined) - Number(b.why !== undefined))
}

/** Who of them is away now, and of those who stand in for them. */
async function awayAmong(look: Look, found: readonly Found[]): Promise<ReadonlyMap<string, Away>> {
  const people = found.flatMap(({ people: all, deputy }) => (deputy ? [...all, deputy] : all))
  const away = await awayNow(
    look,
    people.map(({ id }) => id),
  )
  const further = [...away.values()].flatMap(({ standIn }) => standIn?.id ?? [])
  return further.length === 0 ? away : new Map([...away, ...(await awayNow(look, further))])
}

function askedOfOne(
  look: Look,
  { people, deputy }: Found,
  away: ReadonlyMap<string, Away>,
): readonly Asked[] {
  if (people.length === 0) return deputy ? [named(deputy)] : []
  const today = todayIn(look)
  return people.map((holder) => {
    const gone = away.get(holder.handle)
    if (!gone) return named(holder)
    const until = dayInWords(gone.until, today)
    const standIn = [gone.standIn, deputy].find(
      (one) => one !== undefined && one.handle !== holder.handle && !away.has(one.handle),
    )
    if (!standIn) return { ...named(holder), why: `${holder.name} is away until ${until}` }
    return { ...named(standIn), why: `${standIn.name} stands in for ${holder.name}, away until ${until}` }
  })
}

const named = ({ id, handle, name }: Person): Asked => ({ id, handle, name })

/** Those who are away and asked this person to stand in for them: meanwhile they may decide what those may. */
export const standsInFor = async (look: Look): Promise<readonly Person[]> =>
  (await awayWithStandIn(look)).map(({ person }) => person)
