import type { Look } from '#kernel'
import { judged, type Judged } from './judge.ts'
import { undecidedRounds } from './open-store.ts'
import { waitsFor } from './settle.ts'
import { roundsVisibleTo } from './store.ts'
import { waitedLast } from './waited-before-store.ts'
import type { ApprovalsWorld } from './world.ts'

/** Those nobody has decided, and whether they wait for others now than when something was done with them last; judged in one go. */
export async function undecidedNow(
  look: Look,
  world: ApprovalsWorld,
): Promise<readonly { readonly one: Judged; readonly others: boolean }[]> {
  const ids = await undecidedRounds(look.db)
  if (ids.length === 0) return []
  const rounds = await roundsVisibleTo(look.db, look.by, { ids, limit: ids.length })
  const before = await waitedLast(look.db, ids)
  const all = await judged(look, world.subjects(), rounds)
  return all.map((one) => ({
    one,
    others: waitsFor(one).some((id) => !before.get(one.round.id)?.includes(id)),
  }))
}
