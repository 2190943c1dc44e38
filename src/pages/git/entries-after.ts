import type { Repository } from './repository.ts'
import type { Difference } from './tree-differences.ts'
import type { TreeEntry } from './tree-entry.ts'
import type { LevelEntry } from './tree-level.ts'

/**
 * The files of a tree, from those of another one and the differences between the two, in git's order. Undefined where a name
 * is no UTF-8: such names cannot be told apart here.
 */
export async function entriesAfter(
  entries: readonly TreeEntry[],
  changes: readonly Difference[],
  repository: Pick<Repository, 'info'>,
): Promise<readonly TreeEntry[] | undefined> {
  if (changes.length === 0) return entries
  if (changes.some(({ path }) => isBroken(path))) return undefined
  const now = new Map(
    await Promise.all(
      changes.map(
        async ({ path, after }) => [path, after && (await entryOf(repository, path, after))] as const,
      ),
    ),
  )
  const left = entries.flatMap((entry) => {
    if (!now.has(entry.path)) return [entry]
    const changed = now.get(entry.path)
    now.delete(entry.path)
    return changed ? [changed] : []
  })
  const added = [...now.values()].filter((entry) => entry !== undefined)
  if (added.length === 0) return left
  if (left.some(({ path }) => isBroken(path))) return undefined
  return merged(left, added.toSorted(inGitOrder))
}

const isBroken = (path: string): boolean => path.includes('\uFFFD')

/** Bytes of the whole path: a folder stands where its name with a slash would. */
const inGitOrder = (a: Pick<TreeEntry, 'path'>, b: Pick<TreeEntry, 'path'>): number =>
  Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))

function merged(left: readonly TreeEntry[], added: readonly TreeEntry[]): readonly TreeEntry[] {
  const all: TreeEntry[] = []
  let at = 0
  for (const entry of added) {
    let [from, to] = [at, left.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const there = left[middle]
      if (there && inGitOrder(there, entry) < 0) from = middle + 1
      else to = middle
    }
    for (; at < from; at++) all.push(...left.slice(at, at + 1))
    all.push(entry)
  }
  return [...all, ...left.slice(at)]
}

async function entryOf(
  repository: Pick<Repository, 'info'>,
  path: string,
  { mode, oid }: LevelEntry,
): Promise<TreeEntry> {
  const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file'
  const size = kind === 'submodule' ? 0 : ((await repository.info(oid))?.size ?? 0)
  return { path, kind, mode: mode.padStart(6, '0'), oid, size }
}
