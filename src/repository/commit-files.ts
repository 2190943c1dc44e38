import { perform, type House, type Person } from '#kernel'
import type { Versions } from './versions.ts'
import { writeCommit, type WrittenCommit } from './write-commit.ts'

/** A commit to be made on a branch. */
export interface NewCommit extends WrittenCommit {
  /** The commit it goes on from: a branch that has moved on since refuses it. */
  readonly parent: string
  /** The branch that rules, unless another is named. */
  readonly branch?: string
  /** Where that branch stands now, if not at the parent; null makes a new one. */
  readonly from?: string | null
}

/**
 * Makes a commit and takes it in as a push by that person would be: same checks, same journal, in force at once where its
 * branch rules. The same commit made twice has the same id. Throws the push's refusals.
 */
export async function commitFiles(
  { versions, house }: { readonly versions: Versions; readonly house: House },
  by: Person,
  commit: NewCommit,
): Promise<{ readonly commit: string; readonly changed: boolean }> {
  await versions.cache.sync()
  const laid = await versions.layDown()
  try {
    const { gitDir } = laid.draft
    const oid = await writeCommit(gitDir, commit)
    const ref = `refs/heads/${commit.branch ?? (await versions.branch()) ?? 'main'}`
    const { result } = await perform(house, by, versions.push, {
      changes: [{ ref, from: commit.from === undefined ? commit.parent : commit.from, to: oid }],
      objects: laid.id,
    })
    await versions.cache.sync()
    return { commit: oid, changed: result.changed }
  } finally {
    await laid.remove()
  }
}
