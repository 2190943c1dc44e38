import type { Commit } from './commit.ts'
import type { LevelEntry } from './tree-level.ts'

/** Where commits and folders are read. */
export interface ReadHistory {
  readonly commit: (oid: string) => Promise<Commit>
  readonly level: (tree: string) => Promise<ReadonlyMap<string, LevelEntry>>
}

/** Farther back git looks faster by itself. */
const farthest = 4

/**
 * The newest commit that touched a file, where that is the commit itself or one shortly before it, along single parents;
 * undefined where git has to look.
 */
export async function latestChange(
  history: ReadHistory,
  path: string,
  from: string,
): Promise<Commit | undefined> {
  let commit = await history.commit(from)
  let now = await entryAt(history, commit.tree, path)
  for (let step = 0; step < farthest && now; step++) {
    const [parent, other] = commit.parents
    if (parent === undefined) return commit
    if (other !== undefined) return undefined
    const earlier = await history.commit(parent)
    const then = await entryAt(history, earlier.tree, path)
    if (then?.oid !== now.oid || then.mode !== now.mode) return commit
    commit = earlier
    now = then
  }
  return undefined
}

async function entryAt({ level }: ReadHistory, tree: string, path: string): Promise<LevelEntry | undefined> {
  const parts = path.split('/')
  const last = parts.pop() ?? ''
  let folder = tree
  for (const part of parts) {
    const entry = (await level(folder)).get(part)
    if (!entry) return undefined
    folder = entry.oid
  }
  return (await level(folder)).get(last)
}
