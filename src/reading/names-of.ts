import type { Look } from '#kernel'
import { presentPerson } from '#people'

/** What people are called, by handle; of those who work here. */
export async function namesOf(
  { db }: Look,
  handles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const handle of new Set(handles)) {
    const person = await presentPerson(db, handle)
    if (person) names.set(handle, person.name)
  }
  return names
}
