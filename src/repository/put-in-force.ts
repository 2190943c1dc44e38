import { keepNames, type Act, type Model } from '#kernel'
import type { Handbook, Repository } from '#pages'
import type { Altered } from './altered.ts'
import type { NextVersion } from './judge-version.ts'
import { insertVersion } from './store.ts'

/** A version about to rule, with its files. */
export interface ComingVersion {
  readonly commit: string
  readonly model: Model
  /** The journal entry by which it comes. */
  readonly entryId: string
  readonly handbook: Handbook
  /** Holds the version's objects, also before they are accepted. */
  readonly repository: Repository
}

/**
 * What else has to happen in the transaction in which a version comes into force: people are brought in step. Answers what
 * whoever pushed it should hear of.
 */
export type OnEnforce = (act: Act, version: ComingVersion) => Promise<readonly Altered[]>

/** Makes the commit the version in force, in the act's transaction; from its end on every act goes by it. */
export async function putInForce(
  act: Act,
  next: Omit<NextVersion, 'findings'>,
  entryId: string,
  enforce: (act: Act) => Promise<readonly Altered[]>,
): Promise<readonly Altered[]> {
  await insertVersion(act.db, { commit: next.commit, since: act.now, entryId, held: next.held })
  await keepNames(act.db, next.model, act.now)
  return enforce(act)
}
