import type { Repository } from '#pages'
import type { QuestionsWorld } from './questions-world.ts'
import type { Reader } from './seen-versions.ts'

/** Whether a change touched anything that somebody may read. */
export async function changesSomethingOpen(
  { repository, seen }: Pick<QuestionsWorld, 'repository' | 'seen'>,
  reader: Reader,
  commit: string,
): Promise<boolean> {
  const handbook = await seen.handbookFor(reader)
  if (!handbook.hides) return true
  const places = (await changedIn(repository, commit)).map((path) => ({ commit, path }))
  return (await seen.openPast(reader, places)).length > 0
}

/** Paths that a version changed or added; of the first one all there is. */
async function changedIn(repository: Repository, commit: string): Promise<readonly string[]> {
  const [before] = (await repository.commit(commit)).parents
  if (before === undefined) return (await repository.tree(commit)).map(({ path }) => path)
  return (await repository.changedPaths(before, commit)).map(({ path }) => path)
}
