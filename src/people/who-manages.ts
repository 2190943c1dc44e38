import type { Look, Person } from '#kernel'
import { holdersOfTitles } from './holders-of-titles.ts'
import { reportingOf } from './reporting.ts'
import { managersOf, personsAmong } from './who-store.ts'

/**
 * Who manages each of some people now, by their id: whoever is kept as that, else those whom the pages put above them by
 * title or as lead of their team. Read as the house: who may see the answer is for the asker to know.
 */
export async function whoManages(
  look: Pick<Look, 'db' | 'model'>,
  people: readonly Person[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const kept = await managersOf(
    look.db,
    people.map(({ id }) => id),
  )
  const rest = people.filter(({ id }) => !kept.has(id))
  const byPages = await byTheirPages(look, rest)
  return new Map(
    people.map((person) => {
      const manager = kept.get(person.id)
      return [person.id, manager ? [manager] : (byPages.get(person.id) ?? [])]
    }),
  )
}

/** The first of those above them who is here and somebody else; a title that nobody holds is passed over. */
async function byTheirPages(
  look: Pick<Look, 'db' | 'model'>,
  people: readonly Person[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const above = people.map((person) => ({ person, lines: reportingOf(look.model, person).above }))
  const all = above.flatMap(({ lines }) => lines)
  const held = await holdersOfTitles(
    look,
    all.flatMap((one) => ('title' in one ? one.title : [])),
  )
  const handles = all.flatMap((one) => ('lead' in one ? one.lead : []))
  const leads = await personsAmong(look.db, { handles, titles: [], teams: [] })
  const whoIs = (one: (typeof all)[number]): readonly Person[] =>
    'title' in one ? (held.get(one.title)?.holders ?? []) : leads.filter(({ handle }) => handle === one.lead)
  return new Map(
    above.map(({ person, lines }) => [
      person.id,
      lines.map((one) => whoIs(one).filter(({ id }) => id !== person.id)).find((found) => found.length > 0) ??
        [],
    ]),
  )
}
