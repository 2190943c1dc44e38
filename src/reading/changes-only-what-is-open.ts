import { Remembered } from '#kernel'
import type { FileThen, Lines, Repository } from '#pages'
import type { QuestionsWorld } from './questions-world.ts'
import type { Reader } from './seen-versions.ts'

/** So many versions' changes are remembered; what a version changed never changes. */
const changed = new Remembered<readonly FileThen[]>(2000)
const everyLine: Lines = [1, Number.MAX_SAFE_INTEGER]

/** Whether somebody may read everything that a version changed: only then is told what was said with it, which may speak of any of it. */
export async function changesOnlyWhatIsOpen(
  { repository, seen }: Pick<QuestionsWorld, 'repository' | 'seen'>,
  reader: Reader,
  commit: string,
): Promise<boolean> {
  const { hides } = await seen.handbookFor(reader)
  if (!hides) return true
  const key = [repository.gitDir, commit].join('\n')
  const places = await changed.get(key, () => changedIn(repository, commit))
  const whole = places.map((place) => ({ ...place, lines: everyLine }))
  return (await seen.openPast(reader, whole)).length === places.length
}

/** The files that a version changed as they were before and after; of the first one all there is. */
async function changedIn(repository: Repository, commit: string): Promise<readonly FileThen[]> {
  const [before] = (await repository.commit(commit)).parents
  if (before === undefined) return (await repository.tree(commit)).map(({ path }) => ({ commit, path }))
  const changes = await repository.changedPaths(before, commit)
  return changes.flatMap(({ kind, path, from = path }) => [
    ...(kind === 'removed' ? [] : [{ commit, path }]),
    ...(kind === 'added' ? [] : [{ commit: before, path: from }]),
  ])
}
