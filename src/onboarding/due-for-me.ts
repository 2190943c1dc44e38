import type { HomeList } from '#design'
import type { Look } from '#kernel'
import { itemsVisibleTo } from './items-store.ts'
import { sectionTitles } from './kinds/sections.ts'

/** More are not told one by one. */
const most = 5

/** What is open of one's own checklist, the soonest first. */
export const dueForMe: HomeList = {
  list: 'due',
  async load(look) {
    const open = (await itemsVisibleTo(look.db, look.by, look.by.id)).filter(({ done }) => !done)
    return (await look.cited(open.slice(0, most))).map(({ section, says, citation, dueOn }) => ({
      title: says,
      href: '/-/onboarding',
      about: `Your first weeks: ${sectionTitles[section].toLowerCase()}`,
      citation,
      on: dueOn,
    }))
  },
}

/** Pages of the first day that one's checklist says are to be read. */
export async function firstDay(look: Look) {
  const items = await itemsVisibleTo(look.db, look.by, look.by.id)
  return items.flatMap(({ section, href, says }) =>
    section === 'reading' && href !== undefined ? { title: says, url: href, why: 'on your checklist' } : [],
  )
}
