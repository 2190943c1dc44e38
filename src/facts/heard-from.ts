import type { Look } from '#kernel'
import { sourceTitle } from './source.ts'
import { lastHeard } from './store.ts'

/** A place from which something is counted that stands here. */
export interface HeardFrom {
  /** `HubSpot`. */
  readonly title: string
  readonly at: Temporal.Instant
  /** Not heard of for two days: what is counted may have changed there. */
  readonly stale: boolean
}

const fresh: Temporal.DurationLike = { hours: 48 }

/** Whether a source was not heard of for so long that what is counted from it may be wrong. */
export const isStale = (
  { lastHeardAt }: { readonly lastHeardAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(lastHeardAt.add(fresh), now) < 0

/** Where things of a kind come from that are kept elsewhere; nobody of whom nothing was kept. */
export async function heardFrom({ db, now }: Look, kind: string): Promise<readonly HeardFrom[]> {
  const sources = await lastHeard(db, kind)
  return sources.map((one) => ({
    title: sourceTitle(one.source),
    at: one.lastHeardAt,
    stale: isStale(one, now),
  }))
}
