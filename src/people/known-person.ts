import { missing, type Look, type Person } from '#kernel'
import { nobodyHere } from './nobody-here.ts'
import { personVisibleTo, type KnownPerson } from './store.ts'

/** Somebody who works or worked here, by the handle they have; whoever had it before is named by their present one. */
export async function knownPerson(look: Pick<Look, 'db' | 'by'>, handle: string): Promise<KnownPerson> {
  const known = await personVisibleTo(look.db, look.by, handle)
  if (known?.person.handle === handle) return known
  if (known) throw missing(`${handle} is called ${known.person.handle} now.`)
  throw await nobodyHere(look.db, handle)
}

/** Whether somebody acts for themselves or administers. */
export const isOwnOrAdmin = (by: Person, person: Pick<Person, 'id'>): boolean =>
  by.id === person.id || by.kind === 'admin' || by.kind === 'system'
