import type { Commit, Repository } from '#pages'

/** Beyond this many git finds out faster. */
const most = 50

type Commits = Pick<Repository, 'commit'>

/**
 * The commits that lead to these and are not known yet; undefined where there are many, or where they stand on something that
 * is not known itself. What is known is here with all that it needs.
 */
export async function newCommits(
  repository: Commits,
  tips: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly Commit[] | undefined> {
  const found = new Map<string, Commit>()
  const waiting = [...tips]
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (known.has(oid) || found.has(oid)) continue
    if (found.size === most) return undefined
    const commit = await repository.commit(oid)
    found.set(oid, commit)
    waiting.push(...commit.parents)
  }
  return [...found.values()]
}

/** Whether one commit leads to another, where that is so within a few steps; undefined where it takes more to say. */
export async function leadsTo(repository: Commits, from: string, to: string): Promise<boolean | undefined> {
  const seen = new Set([to])
  // A set goes on with what is put in while it is gone through.
  for (const oid of seen) {
    if (oid === from) return true
    if (seen.size > most) return undefined
    for (const parent of (await repository.commit(oid)).parents) seen.add(parent)
  }
  return false
}
