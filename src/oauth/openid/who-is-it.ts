import type { Act } from '#kernel'
import { addPerson, isErasedAddress, isHandleTaken, personWithAddress, plainHandle } from '#people'
import type { OpenIdSettings } from '#start'
import type { Fault } from './faults.ts'
import { isLinked, knownById, personLinked, takeTurn, type Known } from './identity-store.ts'
import type { Said } from './said.ts'

/**
 * Who somebody is that the provider vouches for: the account that came before, else the person with its address, else,
 * where the settings say so, somebody new. An account whose person left and is back counts by its address only. Runs as Firsthand itself: addresses are private.
 */
export async function whoIsIt(act: Act, said: Said, settings: OpenIdSettings): Promise<Known | Fault> {
  await takeTurn(act.db, `${settings.issuer} ${said.subject}`)
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
async function join(act: Act, said: Said, address: string): Promise<Known | Fault> {
  if (await isErasedAddress(act.db, address)) return 'left'
  await takeTurn(act.db, 'joining')
  const wanted = handleIn(said.handle) ?? handleIn(address) ?? 'newcomer'
  let handle = wanted
  for (let next = 2; await isHandleTaken(act.db, handle); next++) handle = `${wanted}-${next}`
  const name = said.name ?? handle
  const id = await addPerson(act.db, { handle, name }, act.now)
  return { id, handle, name, here: true }
}

/** What stands before an `@`, with room for a number after it. */
const handleIn = (written = ''): string | undefined => plainHandle(written.split('@')[0] ?? '', 50)
