import { dayInWords } from '#design'
import { todayIn, type Look, type Person } from '#kernel'
import type { Who } from '#model'
import { awayNow } from './away.ts'
import { role } from './kinds/role.ts'
import type { Away } from './leaves-store.ts'
import type { Listed } from './who-store.ts'
import { holdersOf, type Around } from './who.ts'

/** Somebody to turn to, and in whose place. */
export interface Asked extends Listed {
  /** `Noor Haddad stands in for Mei Lim, away until Mon 1 February`; `Mei Lim is away until …` where nobody does. */
  readonly why?: string
}

/**
 * Whom one asks at the time of the act: who holds what a rule names, and in the place of whoever is away the one they asked to
 * stand in, else the role's deputy. A deputy may always decide, but is asked only when somebody is away or nobody holds the title.
 */
export async function askedOf(
  look: Look,
  who: readonly Who[],
  around: Around = {},
): Promise<readonly Asked[]> {
  const away = await awayNow(look)
  const asked = new Map<string, Asked>()
  for (const one of who)
    for (const each of await askedOfOne(look, one, around, away))
      if (!asked.has(each.handle) || asked.get(each.handle)?.why !== undefined) asked.set(each.handle, each)
  return [...asked.values()].toSorted((a, b) => Number(a.why !== undefined) - Number(b.why !== undefined))
}

async function askedOfOne(
  look: Look,
  who: Who,
  around: Around,
  away: ReadonlyMap<string, Away>,
): Promise<readonly Asked[]> {
  const all = await holdersOf(look.db, look.model, [who], around)
  const held = who.by === 'role' ? look.model.find(role, who.title)?.value : undefined
  const deputy = all.find(({ handle }) => handle === held?.deputy && !held.heldBy.includes(handle))
  const holders = all.filter((one) => one !== deputy)
  if (holders.length === 0) return deputy ? [deputy] : []
  const today = todayIn(look)
  return holders.map((holder) => {
    const gone = away.get(holder.handle)
    if (!gone) return holder
    const until = dayInWords(gone.until, today)
    const standIn = [gone.standIn, deputy].find(
      (one) => one !== undefined && one.handle !== holder.handle && !away.has(one.handle),
    )
    if (!standIn) return { ...holder, why: `${holder.name} is away until ${until}` }
    const { id, handle, name } = standIn
    return { id, handle, name, why: `${name} stands in for ${holder.name}, away until ${until}` }
  })
}

/** Those who are away and asked this person to stand in for them: meanwhile they may decide what those may. */
export const standsInFor = async (look: Look): Promise<readonly Person[]> =>
  [...(await awayNow(look)).values()]
    .filter(({ standIn }) => standIn?.id === look.by.id)
    .map(({ person }) => person)
