import type { Look } from '#kernel'
import { keyOfThing } from './notice.ts'
import { unreadThings } from './store.ts'
import { seenThings } from './tell.ts'
import type { NoticesWorld } from './world.ts'

/** Unread notices of so many things are counted, those told last; a page asks for this, so it ends somewhere. */
const mostCounted = 100

/** How many unread notices who looks has, of what they may see now; of very many things there may be more. */
export async function unreadOf(world: Pick<NoticesWorld, 'concerns'>, look: Look): Promise<number> {
  if (look.by.kind !== 'member' && look.by.kind !== 'admin') return 0
  const things = await unreadThings(look.db, look.by, mostCounted)
  if (things.length === 0) return 0
  const seen = await seenThings(world, look, things)
  return things.filter((thing) => seen.has(keyOfThing(thing))).reduce((sum, { count }) => sum + count, 0)
}
