import { isWithheld, type Look } from '#kernel'
import { changeNamed, changesById } from './changes-store.ts'
import type { Change } from './change.ts'

const everyLine = [1, Number.MAX_SAFE_INTEGER] as const

/**
 * Those of some changes that who looks may know of: who may read all that a change touched, before and after it, for what is said with
 * it may speak of any of that.
 */
export async function changesSeen(
  look: Pick<Look, 'cited'>,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const touched = changes.flatMap(({ commit: of, files }) =>
    files.map(({ commit, path }) => ({
      of,
      citation: { commit, path, lines: everyLine, url: '', title: '', quote: '' },
    })),
  )
  const closed = new Set((await look.cited(touched)).flatMap((one) => (isWithheld(one) ? one.of : [])))
  return changes.filter(({ commit }) => !closed.has(commit))
}

/** One change by its commit’s id, the beginning of it, or `latest`. */
export async function changeVisibleTo(
  look: Pick<Look, 'db' | 'cited'>,
  named: string,
): Promise<Change | undefined> {
  const found = await changeNamed(look.db, named)
  return found && (await changesSeen(look, [found]))[0]
}

export const changesVisibleTo = async (
  look: Pick<Look, 'db' | 'cited'>,
  commits: readonly string[],
): Promise<readonly Change[]> => changesSeen(look, await changesById(look.db, commits))
