import { newId, type Db, type Person } from '#kernel'

/** Adds a person; handle, name and the rest as given or made up. */
export async function insertTestPerson(
  db: Db,
  given: Partial<Person> & { readonly handle: string },
): Promise<Person> {
  const joined = Temporal.Instant.from('2026-02-02T09:00:00Z')
  const person: Person = { id: newId(joined), kind: 'member', name: given.handle, ...given }
  await db
    .insertInto('persons')
    .values({
      id: person.id,
      handle: person.handle,
      name: person.name,
      title: person.title ?? null,
      team: person.team ?? null,
      also_in: [...(person.alsoIn ?? [])],
      region: person.region ?? null,
      kind: person.kind,
      joined_at: joined,
    })
    .execute()
  return person
}
