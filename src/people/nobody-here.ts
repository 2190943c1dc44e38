import { missing, nearestName, type Db, type Refusal } from '#kernel'
import { personHref } from './hrefs.ts'
import { handlesHere } from './store.ts'

/** That nobody has this handle, with the nearest one that somebody has as a way on. `otherwise` is said where none is near. */
export async function nobodyHere(db: Db, handle: string, otherwise = ''): Promise<Refusal> {
  const people = await handlesHere(db)
  const near = nearestName(handle, [...people.keys()])
  const way = near === undefined ? otherwise : `Did you mean ${near}?`
  return missing(
    [`Nobody here has the handle “${handle}”.`, way].filter(Boolean).join(' '),
    near === undefined ? [] : [{ say: `Open ${people.get(near) ?? near}`, href: personHref(near) }],
  )
}
