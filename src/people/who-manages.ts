import type { Look, Person } from '#kernel'
import { holdersOfTitles } from './holders-of-titles.ts'
import { reportingOf } from './reporting.ts'
import { managersOf } from './who-store.ts'

/**
 * Who manages each of some people now, by their id: whoever is kept as that, else those who hold the title that theirs reports
 * to. To lead a team is not to manage all in it. Read as the house: who may see the answer is for the asker to know.
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
  const byTitles = await byTheirTitles(look, rest)
  return new Map(
    people.map((person) => {
      const manager = kept.get(person.id)
      return [person.id, manager ? [manager] : (byTitles.get(person.id) ?? [])]
    }),
  )
}

/** The first title above theirs that somebody else holds; one that nobody holds is passed over. */
async function byTheirTitles(
  look: Pick<Look, 'db' | 'model'>,
  people: readonly Person[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const above = people.map((person) => ({
    id: person.id,
    titles: reportingOf(look.model, person).above.flatMap((one) => ('title' in one ? one.title : [])),
  }))
  const held = await holdersOfTitles(
    look,
    above.flatMap(({ titles }) => titles),
  )
  return new Map(
    above.map(({ id, titles }) => {
      const others = titles.map((title) => held.get(title)?.holders.filter((one) => one.id !== id) ?? [])
      return [id, others.find((all) => all.length > 0) ?? []]
    }),
  )
}
