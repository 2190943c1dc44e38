import { sightOfKey, type Handbook, type Repository } from '#pages'
import { withVersion, listingOf, type History } from './history.ts'
import { mustBeginAnew } from './must-begin-anew.ts'
import { saidOfVersion } from './said-of-version.ts'
import { seenCommit } from './seen-commit.ts'
import { seenFiles } from './seen-files.ts'

/** A history on its way through versions. */
export interface Grown {
  /** Where the commits of the stream stand on the repository that is there; false where they begin anew. */
  goesOn: boolean
  history: History | undefined
  /** Whether any commit was written. */
  wrote: boolean
}

/** Where the versions are read from. */
export interface VersionsSeen {
  readonly repository: Repository
  readonly handbookAt: (commit: string) => Promise<Handbook>
}

/**
 * Writes the versions, oldest first, as somebody of that key may read them, for git's `fast-import`, and keeps in `grown`
 * what came of it. A version in which nothing that they see changed is none for them.
 */
export async function* seenVersions(
  { repository, handbookAt }: VersionsSeen,
  { key, commits, tip }: { readonly key: string; readonly commits: readonly string[]; readonly tip?: string },
  grown: Grown,
): AsyncGenerator<Buffer> {
  const sight = sightOfKey(key)
  for (const version of commits) {
    const whole = await handbookAt(version)
    const files = await seenFiles(repository, whole, sight)
    const { history } = grown
    if (files.size === 0) {
      grown.history = undefined
      grown.goesOn = false
      continue
    }
    const changes = history ? await repository.changedPaths(history.version, version) : []
    const renamed = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from]])))
    const coming = { whole, sight, files, renamed }
    const anew = history === undefined || mustBeginAnew(history, coming)
    const same = !anew && listingOf(files) === history.listing
    if (!same) {
      const said = saidOfVersion(await repository.commit(version), anew ? undefined : history, files, changes)
      const first = !grown.wrote && tip !== undefined ? { commit: tip } : 'the one before'
      yield* seenCommit(said, files, anew ? 'nothing' : first)
      grown.wrote = true
      grown.goesOn &&= !anew
    }
    grown.history = withVersion(anew ? undefined : history, version, files, renamed)
  }
}
