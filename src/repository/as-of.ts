import { endOfDay, type Db } from '#kernel'
import { runGit, type Repository } from '#pages'
import { versionsRef } from './cache-refs.ts'
import { firstVersion, heldAt, versionAt } from './store.ts'

/** The version that a reader asks to see. */
export interface AsOf {
  readonly commit: string
  /** False for one that was never in force here: from before the handbook was opened, or a step on the way to a version. */
  readonly ruled: boolean
}

/**
 * The version that ruled at that moment, or at the end of that day in `zone`; before the handbook was opened, the one its
 * branch stood at. A commit's id, or seven and more of its digits, names it if it ruled or led to one that did: drafts
 * are not shown so. Undefined where there is none.
 */
export async function asOf(
  { db, repository }: { readonly db: Db; readonly repository: Repository },
  when: Temporal.Instant | Temporal.PlainDate | string,
  zone: string,
): Promise<AsOf | undefined> {
  if (typeof when === 'string') return byId(db, repository, when)
  const at = when instanceof Temporal.Instant ? when : endOfDay(when, zone).subtract({ microseconds: 1 })
  const version = await versionAt(db, at)
  if (version) return { commit: version.commit, ruled: true }
  const first = await firstVersion(db)
  const commit = first && (await repository.commitAt(at, first.commit))
  return commit === undefined ? undefined : { commit, ruled: false }
}

async function byId(db: Db, repository: Repository, id: string): Promise<AsOf | undefined> {
  if (!/^[0-9a-f]{7,40}$/.test(id)) return undefined
  // A whole id of one that ruled is answered without asking git, which takes a process.
  if ((await heldAt(db, id)) !== undefined) return { commit: id, ruled: true }
  const commit = await repository.resolve(id)
  if (commit === undefined) return undefined
  if (commit !== id && (await heldAt(db, commit)) !== undefined) return { commit, ruled: true }
  const asked = ['for-each-ref', '--count=1', `--contains=${commit}`, versionsRef]
  const led = await runGit(asked, { gitDir: repository.gitDir })
  return led.length > 0 ? { commit, ruled: false } : undefined
}
