import { dayInWords } from '#design'
import { todayIn } from '#kernel'
import { personHref } from '../hrefs.ts'
import type { Held } from './held.ts'
import { reportsVisibleTo, standInsVisibleTo } from './held-store.ts'

const detailsOf = (handle: string): string => `${personHref(handle)}/details`

/** Whose manager somebody is. */
export const heldReports: Held = {
  of: 'reports',
  about: 'An administrator names another manager there.',
  load: async (look, person) =>
    (await reportsVisibleTo(look.db, look.by, person.id)).map(({ handle, name }) => ({
      says: `${name} reports to ${person.name}`,
      href: detailsOf(handle),
    })),
}

/** Leaves of others in which somebody stands in. */
export const heldStandIns: Held = {
  of: 'leaves',
  about: 'End it there and plan it again with somebody else to stand in.',
  async load(look, person) {
    const today = todayIn(look)
    const leaves = await standInsVisibleTo(look.db, look.by, { standInId: person.id, after: today })
    return leaves.map(({ handle, name, from, until }) => ({
      says: `${person.name} stands in for ${name} from ${dayInWords(from, today)} until ${dayInWords(until, today)}`,
      href: detailsOf(handle),
    }))
  },
}
