import type { Act } from '#kernel'
import { nobodyHere, standingOf, type Standing } from '#people'

/** Somebody by their handle, locked to be changed, whether they are here or left. */
export async function standingOrRefusal({ db }: Act, handle: string): Promise<Standing> {
  const standing = await standingOf(db, handle, { lock: true })
  if (!standing) throw await nobodyHere(db, handle)
  return standing
}
