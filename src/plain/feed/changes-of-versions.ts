import type { Look } from '#kernel'
import { versionsInForce } from '#repository'
import { changesBetween, type FeedWorld } from './changes-between.ts'
import type { VersionChange } from './page-change.ts'

/** Of which changes a feed tells. */
export interface FeedAsked {
  /** Address of a page or folder: only it and what stands below. */
  readonly below: string
  /** Goes on with the versions before this one. */
  readonly before?: number | undefined
}

/** So many entries make a page of a feed, and so many versions are looked through for them. */
const enough = { entries: 20, versions: 30 }

/** What came into force, latest first, and after which version it goes on. */
export async function changesOfVersions(
  world: FeedWorld,
  look: Look,
  { below, before }: FeedAsked,
): Promise<{ readonly versions: readonly VersionChange[]; readonly next?: number }> {
  const found = await versionsInForce(look.db, { before, limit: enough.versions + 1 })
  const versions: VersionChange[] = []
  let entries = 0
  for (const [at, { order, commit, since }] of found.slice(0, enough.versions).entries()) {
    const earlier = found[at + 1]
    const all = earlier && (await changesBetween(world, look, earlier.commit, commit))
    const pages = all?.filter(({ url }) => url.startsWith(below))
    versions.push({ order, commit, since, pages })
    entries += pages?.length ?? 1
    if (earlier && entries >= enough.entries) return { versions, next: order }
  }
  const last = versions.at(-1)
  return { versions, ...(last && found.length > versions.length && { next: last.order }) }
}
