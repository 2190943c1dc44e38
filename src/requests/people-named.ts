import { invalid, type Act, type Person } from '#kernel'
import { decidersOf, peopleById, personNamed, role } from '#people'

/**
 * People by name or handle, or the title of a role: of several who hold it the first who is here. Whoever is away is
 * stood in for; who is not found is said, with who is near.
 */
export async function peopleNamed(
  act: Act,
  written: readonly string[],
  field: string,
): Promise<readonly Person[]> {
  const found = new Map<string, Person>()
  for (const one of written) {
    const person = await oneNamed(act, one.replace(/^@/, ''), field)
    found.set(person.id, person)
  }
  return [...found.values()]
}

async function oneNamed(act: Act, written: string, field: string): Promise<Person> {
  const named = await personNamed(act, written)
  if (!('fault' in named)) return named
  const held = act.model.all(role).find(({ title }) => title.toLowerCase() === written.toLowerCase())
  if (!held) throw invalid([{ field, message: named.fault }])
  const rule = { value: { approvedBy: [{ by: 'role' as const, title: held.name }] }, citation: held.citation }
  const { people } = await decidersOf(act, rule)
  const [first] = people
  const person = first && (await peopleById(act.db, act.by, [first.id])).get(first.id)
  if (!person) throw invalid([{ field, message: `Nobody holds the title ${held.title} now. Name a person.` }])
  return person
}
