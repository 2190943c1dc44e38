import { join } from 'node:path'
import { codeVersion, FirstLook } from '#first-look'
import type { Database } from '#kernel'
import { silent, type Surroundings } from '#start'
import { systemClock } from '#kernel'
import { deployment } from '../app.ts'
import { root } from '../root.ts'
import type { OpenVersions } from './open-versions.ts'

/** Begins the first look at a handbook that is not the sample; answers how to wait for its end. */
export function takeFirstLook(
  { settings, log, progress = silent, ending }: Surroundings,
  { db }: Database,
  { versions, seen }: OpenVersions,
): () => Promise<void> {
  deployment.firstLook = undefined
  if (settings.handbook === join(root, 'sample')) return async () => {}
  const stopping = new AbortController()
  const look = new FirstLook({
    ...{ db, progress, clock: systemClock, folder: versions.cache.folder, code: codeVersion() },
    ending: AbortSignal.any([ending, stopping.signal]),
    repository: versions.cache.repository,
    handbookAt: (commit) => versions.handbookAt(commit),
    handbookFor: (reader) => seen.handbookFor(reader),
    findingsAt: (commit) => versions.findingsAt(commit),
    rulesAt: async (commit) => (await versions.modelAt(commit)).definitions.length,
    inForce: async () => (await versions.inForce())?.commit,
  })
  deployment.firstLook = look
  const taken = look.take().catch((fault: unknown) => log.error({ err: fault }, 'the first look'))
  return () => {
    stopping.abort()
    return taken
  }
}
