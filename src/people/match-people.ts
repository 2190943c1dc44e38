import type { ListedPerson } from '#model'
import type { KnownRow } from './synchronise-store.ts'

/** Each listed person's row: a new handle looks for the one it was before, so that another may have that one now [T73]. */
export function matchPeople(
  people: readonly ListedPerson[],
  known: readonly KnownRow[],
): Map<ListedPerson, KnownRow> {
  const free = new Map(known.map((row) => [row.handle, row]))
  const handles = new Set(free.keys())
  const isNew = (person: ListedPerson): boolean => !handles.has(person.handle)
  const matched = new Map<ListedPerson, KnownRow>()
  const take = (person: ListedPerson, handle: string): boolean => {
    const row = free.get(handle)
    if (!row || matched.has(person)) return false
    free.delete(handle)
    matched.set(person, row)
    return true
  }
  for (const person of people.filter(isNew)) person.formerly?.some((old) => take(person, old))
  for (const person of people) take(person, person.handle)
  for (const person of people) person.formerly?.some((old) => take(person, old))
  return matched
}
