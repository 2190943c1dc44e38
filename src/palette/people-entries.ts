import { LeastRecentlyUsed, type Look } from '#kernel'
import { peopleVisibleTo, personHref, team } from '#people'
import { entryOf, type Entry } from './entry.ts'

/** Folding two thousand names takes longer than reading them. */
const known = new LeastRecentlyUsed<Entry>(5000)

/** Everybody whom this person may see: found by name, handle, title and team. */
export async function peopleEntries({ db, by, model }: Look): Promise<readonly Entry[]> {
  const people = await peopleVisibleTo(db, by)
  return people.map(({ name, handle, title = '', team: of }) => {
    const whose = of === undefined ? '' : (model.find(team, of)?.title ?? of)
    const key = JSON.stringify([name, handle, title, whose])
    const before = known.get(key)
    if (before) return before
    const under = [title, whose].filter(Boolean).join(' · ')
    const href = personHref(handle)
    const entry = entryOf(
      { kind: 'person', title: name, href, ...(under && { under }) },
      [title, whose],
      [handle],
    )
    known.set(key, entry)
    return entry
  })
}
