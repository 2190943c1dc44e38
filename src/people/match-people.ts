import type { ListedPerson } from '#model'
import { sameHandle } from './handle.ts'
import { isSameName } from './same-name.ts'
import type { KnownRow } from './synchronise-store.ts'

/**
 * Each listed person's row. A new handle looks for the one it was before, so that another may have that one now; and who
 * has the handle of somebody who left is them only by the same name, or where `formerly` says so [T73].
 */
export function matchPeople(
  people: readonly ListedPerson[],
  known: readonly KnownRow[],
): Map<ListedPerson, KnownRow> {
  const free = new Set(known)
  const { own, before } = finderOf(people, known)
  const matched = new Map<ListedPerson, KnownRow>()
  const take = (person: ListedPerson, row: KnownRow | undefined): boolean => {
    if (!row || matched.has(person) || !free.delete(row)) return false
    matched.set(person, row)
    return true
  }
  const takeFormer = (person: ListedPerson): void => {
    person.formerly?.some((old) => take(person, before(person, old)))
  }
  for (const person of people) if (!own(person)) takeFormer(person)
  for (const person of people) take(person, own(person))
  for (const person of people) takeFormer(person)
  return matched
}

function finderOf(people: readonly ListedPerson[], known: readonly KnownRow[]) {
  const having = new Map(known.map((row) => [sameHandle(row.handle), row]))
  const listed = new Map(people.map(({ handle, name }) => [sameHandle(handle), name]))
  const gone = known.filter(({ left }) => left)
  const had = Map.groupBy(
    gone.flatMap((row) => row.former.map((handle) => ({ handle: sameHandle(handle), row }))),
    ({ handle }) => handle,
  )
  /** Of those who left with this handle, or gave it up and then left, the one of that name. */
  const returning = (handle: string, name: string): KnownRow | undefined => {
    const all = [having.get(handle), ...(had.get(handle) ?? []).map(({ row }) => row)]
    return all.find((row) => row?.left && isSameName(row.name, name))
  }
  return {
    own: ({ handle: written, name }: ListedPerson): KnownRow | undefined => {
      const handle = sameHandle(written)
      const row = having.get(handle)
      return row && !row.left ? row : returning(handle, name)
    },
    before: ({ name }: ListedPerson, written: string): KnownRow | undefined => {
      const old = sameHandle(written)
      const gone = returning(old, name)
      const row = having.get(old)
      // Whoever is listed with that handle and name still is no one else, whoever had the handle before.
      const stays = row && !isSameName(row.name, name) && isSameName(row.name, listed.get(old) ?? '')
      return gone ?? (stays ? undefined : row)
    },
  }
}
