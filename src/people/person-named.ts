import { nearestName, type Look, type Person } from '#kernel'
import { peopleByName } from './names-store.ts'
import { peopleVisibleTo, personVisibleTo } from './store.ts'

/** Why nobody is found. */
interface Unnamed {
  readonly fault: string
  /** Several people have this name. */
  readonly several?: true
}

/** Somebody who works here by their handle or their full name; else why it is nobody, and whom it could mean. */
export async function personNamed(
  { db, by }: Pick<Look, 'db' | 'by'>,
  written: string,
): Promise<Person | Unnamed> {
  const known = await personVisibleTo(db, by, written)
  if (known?.leftAt) return { fault: `${known.person.name} has left. Name somebody who works here.` }
  if (known?.person.handle === written) return known.person
  const [one, ...others] = await peopleByName(db, by, written)
  if (one && others.length > 0) {
    const fault = `Several people are called ${one.name}: ${choices([one, ...others])}. Write the handle.`
    return { fault, several: true }
  }
  if (one) return one
  if (known) return { fault: `${written} is called ${known.person.handle} now.` }
  const near = nearest(await peopleVisibleTo(db, by), written)
  return {
    fault: `Nobody here has the name or handle “${written}”.${near ? ` Did you mean ${near.name} (${near.handle})?` : ''}`,
  }
}

/** Handles with what tells them apart: `jo (Recruiter), jo-b (Content Lead)`. */
const choices = (people: readonly Person[]): string =>
  people.map(({ handle, title }) => (title === undefined ? handle : `${handle} (${title})`)).join(', ')

function nearest(people: readonly Person[], written: string): Person | undefined {
  const near = nearestName(
    written,
    people.flatMap(({ name, handle }) => [name, handle]),
  )
  return near === undefined ? undefined : people.find(({ name, handle }) => name === near || handle === near)
}
