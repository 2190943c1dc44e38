import type { Commit, PathChange } from '#pages'
import { keptAt, type History } from './history.ts'
import type { SeenFile } from './seen-files.ts'

/** Who made a version and what they said of it, as far as it may be told. */
export interface SaidOfVersion {
  readonly author: string
  readonly message: string
  readonly at: Temporal.Instant
}

/**
 * A version's own words go to those only who see all that it changed: a message may speak of any of it. Addresses go to
 * nobody.
 */
export function saidOfVersion(
  commit: Commit,
  history: History | undefined,
  files: ReadonlyMap<string, SeenFile>,
  changes: readonly PathChange[],
): SaidOfVersion {
  const now = (path: string) => files.has(path) && files.get(path)?.text === undefined
  const before = (path: string) => keptAt(history, path, new Map()).here === 'whole'
  const open = ({ kind, path, from }: PathChange): boolean =>
    (kind === 'removed' || now(path)) && (kind === 'added' || before(from ?? path))
  const at = commit.committedAt
  if (!history || !changes.every(open))
    return { author: 'Firsthand', message: 'A version of the handbook', at }
  return { author: commit.author || 'Firsthand', message: commit.subject || 'A version of the handbook', at }
}
