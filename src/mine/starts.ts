import type { Look } from '#kernel'
import { arrivalVisibleTo } from '#people'
import { firstVersion, versionAt } from '#repository'
import { followsVisibleTo, type Follow } from './follow-store.ts'
import { everything, readingsVisibleTo } from './reading-store.ts'

/** A version, and when somebody had read it. */
export interface Start {
  readonly commit: string
  readonly at: Temporal.Instant
}

/** From where on changes are told to somebody: of everything, and of what was read or followed apart. */
export interface Starts {
  readonly everything: Start
  readonly follows: readonly Follow[]
  /** By `kind subject`: only those later than of everything. */
  readonly of: ReadonlyMap<string, Start>
}

/** Who has never said what they read is told of so many days. */
export const untold = 30

export const startKey = (kind: string, subject: string): string => `${kind} ${subject}`

/** Undefined before a handbook was opened. */
export async function startsOf(look: Look): Promise<Starts | undefined> {
  const readings = await readingsVisibleTo(look.db, look.by)
  const follows = await followsVisibleTo(look.db, look.by)
  const all = readings.find(({ kind }) => kind === everything) ?? (await beginningOf(look))
  if (!all) return undefined
  const of = new Map<string, Start>()
  for (const { kind, subject, commit, at } of [...readings, ...follows]) {
    const key = startKey(kind, subject)
    const known = of.get(key) ?? all
    if (kind !== everything && Temporal.Instant.compare(at, known.at) > 0) of.set(key, { commit, at })
  }
  return { everything: all, follows, of }
}

/** The version of some weeks ago, or the one of the day on which they came. */
async function beginningOf({ db, by, now }: Look): Promise<Start | undefined> {
  const joinedAt = (await arrivalVisibleTo(db, by))?.joinedAt
  const weeksAgo = now.subtract({ hours: 24 * untold })
  const from = joinedAt && Temporal.Instant.compare(joinedAt, weeksAgo) > 0 ? joinedAt : weeksAgo
  const version = (await versionAt(db, from)) ?? (await firstVersion(db))
  return version && { commit: version.commit, at: from }
}
