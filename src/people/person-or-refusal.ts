import { missing, nearestName, Refusal, visitor, type Db, type Person } from '#kernel'
import { peopleVisibleTo, personVisibleTo } from './store.ts'

/** Somebody who works here by their handle of today, else why not and whose handle is near. */
export async function personOrRefusal(db: Db, handle: string): Promise<Person | Refusal> {
  const known = await personVisibleTo(db, visitor, handle)
  if (known?.leftAt) return new Refusal('forbidden', `${known.person.name} (${handle}) has left.`)
  if (known?.person.handle === handle) return known.person
  if (known) return missing(`${handle} is called ${known.person.handle} now.`)
  const handles = (await peopleVisibleTo(db, visitor)).map((person) => person.handle)
  const near = nearestName(handle, handles)
  return missing(`Nobody here has the handle ${handle}.${near === undefined ? '' : ` Did you mean ${near}?`}`)
}
