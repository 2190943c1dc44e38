import type { Citation, Look, Model, Person } from '#kernel'
import { role } from './kinds/role.ts'
import { personsAmong } from './who-store.ts'

/** Who holds a title at one moment. */
export interface TitleHeld {
  readonly title: string
  /** Those whom its page names, in its order, then those who carry it by name; all of them here. */
  readonly holders: readonly Person[]
  /** Who stands in, where they are here and do not hold it themselves. */
  readonly deputy?: Person
  /** Nobody holds it, even where somebody stands in. */
  readonly vacant: boolean
  /** The sentence that says who holds it; absent where no page does. */
  readonly citation?: Citation
}

/** Who holds each of some titles now, by title: the one answer that every screen and every rule goes by. */
export async function holdersOfTitles(
  { db, model }: Pick<Look, 'db' | 'model'>,
  titles: readonly string[],
): Promise<ReadonlyMap<string, TitleHeld>> {
  const wanted = [...new Set(titles)]
  const people =
    wanted.length === 0
      ? []
      : await personsAmong(db, { handles: handlesHolding(model, wanted), titles: wanted, teams: [] })
  const held = titlesAmong(model, people)
  return new Map(wanted.map((title) => [title, held(title)]))
}

/** Handles that the pages of some titles name, those of deputies too. */
export const handlesHolding = (model: Model, titles: readonly string[]): readonly string[] =>
  titles.flatMap((title) => {
    const { heldBy = [], deputy } = model.find(role, title)?.value ?? {}
    return deputy === undefined ? heldBy : [...heldBy, deputy]
  })

/** The same where everybody who is here and may hold one has been read already. */
export function titlesAmong(model: Model, here: readonly Person[]): (title: string) => TitleHeld {
  const byHandle = new Map(here.map((person) => [person.handle, person]))
  const carrying = Map.groupBy(here, ({ title }) => title)
  return (title) => {
    const found = model.find(role, title)
    const { heldBy = [], deputy } = found?.value ?? {}
    const named = heldBy.flatMap((handle) => byHandle.get(handle) ?? [])
    const holders = [...new Set([...named, ...(carrying.get(title) ?? [])])]
    const stands = byHandle.get(deputy ?? '')
    return {
      title,
      holders,
      ...(stands && !holders.includes(stands) && { deputy: stands }),
      vacant: holders.length === 0,
      ...(found && { citation: found.citation }),
    }
  }
}

/** Titles that somebody holds, as rules name them: those whose pages name them, then the one they carry. */
export function titlesOf({
  person: { kind, handle, title },
  model,
}: {
  readonly person: Pick<Person, 'kind' | 'handle' | 'title'>
  readonly model: Model
}): readonly string[] {
  if (kind === 'left' || kind === 'visitor') return []
  const held = model.all(role).flatMap(({ name, value }) => (value.heldBy.includes(handle) ? name : []))
  return title === undefined || held.includes(title) ? held : [...held, title]
}
