import { Remembered } from '#kernel'
import type { Handbook, Page, PathChange } from '#pages'
import type { QuestionsWorld } from './questions-world.ts'

const changed = new Remembered<readonly PathChange[]>(2000)

/** Files that differ between two versions; worked out once for each pair. */
export const filesBetween = (
  { repository }: Pick<QuestionsWorld, 'repository'>,
  before: string,
  after: string,
): Promise<readonly PathChange[]> =>
  before === after
    ? Promise.resolve([])
    : changed.get(`${repository.gitDir} ${before} ${after}`, () => repository.changedPaths(before, after))

/** The page that a file of an earlier version is now, wherever it stands; undefined where it was taken away. */
export async function pageNow(
  world: Pick<QuestionsWorld, 'repository'>,
  handbook: Handbook,
  { subject: path, commit }: { readonly subject: string; readonly commit: string },
): Promise<Page | undefined> {
  const there = handbook.at(path)
  if (there) return there
  const moved = (await filesBetween(world, commit, handbook.commit)).find(({ from }) => from === path)
  return moved && handbook.at(moved.path)
}
