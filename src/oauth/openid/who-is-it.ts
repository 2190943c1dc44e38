import type { Act } from '#kernel'
import { addPerson, handleFault, personWithAddress } from '#people'
import type { OpenIdSettings } from '#start'
import type { Fault } from './faults.ts'
import { isHandleTaken, isLinked, knownById, personLinked, type Known } from './identity-store.ts'
import type { Said } from './said.ts'

/**
 * Who somebody is that the provider vouches for: the account that came before, else the person with its address, else,
 * where the settings say so, somebody new. An account whose person left and is back counts by its address only. Runs as Firsthand itself: addresses are private.
 */
export async function whoIsIt(act: Act, said: Said, settings: OpenIdSettings): Promise<Known | Fault> {
  const linked = await personLinked(act.db, settings.issuer, said.subject)
  if (linked && !linked.here) return 'left'
  if (linked && !linked.ended) return linked
  if (said.address === undefined) return said.unverified ? 'unverified' : 'nameless'
  const owner = await personWithAddress(act.db, said.address)
  const known = owner && (await knownById(act.db, owner.id))
  if (!known) return settings.join && !linked ? join(act, said, said.address) : 'unknown'
  if (!known.here) return 'left'
  return (await isLinked(act.db, settings.issuer, known.id)) ? 'another' : known
}

/** Somebody new, by the handle that the provider has for them, or the next that is free. */
async function join(act: Act, said: Said, address: string): Promise<Known> {
  const wanted = plainHandle(said.handle) ?? plainHandle(address) ?? 'newcomer'
  let handle = wanted
  for (let next = 2; await isHandleTaken(act.db, handle); next++) handle = `${wanted}-${next}`
  const name = said.name ?? handle
  const id = await addPerson(act.db, { handle, name }, act.now)
  return { id, handle, name, here: true }
}

/** What stands before an `@`, in the letters that a handle has. */
function plainHandle(written = ''): string | undefined {
  const bare = (written.split('@')[0] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^[._-]+|[._-]+$/g, '')
  return handleFault(bare) ? undefined : bare
}
