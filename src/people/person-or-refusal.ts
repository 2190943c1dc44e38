import { missing, Refusal, visitor, type Db, type Person } from '#kernel'
import { nobodyHere } from './nobody-here.ts'
import { personVisibleTo } from './store.ts'

/** Somebody who works here by their handle of today, else why not and whose handle is near. */
export async function personOrRefusal(db: Db, handle: string): Promise<Person | Refusal> {
  const known = await personVisibleTo(db, visitor, handle)
  if (known?.leftAt) return new Refusal('forbidden', `${known.person.name} (${handle}) has left.`)
  if (known?.person.handle === handle) return known.person
  if (known) return missing(`${handle} is called ${known.person.handle} now.`)
  return nobodyHere(db, handle)
}
