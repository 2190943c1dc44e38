import { keepNames, type Act } from '#kernel'
import type { NextVersion } from './judge-version.ts'
import { insertVersion } from './store.ts'

/** Makes the commit the version in force, in the act's transaction; from its end on every act goes by it. */
export async function putInForce(act: Act, next: NextVersion, entryId: string): Promise<void> {
  await insertVersion(act.db, { commit: next.commit, since: act.now, entryId, held: next.held })
  await keepNames(act.db, next.model, act.now)
}
