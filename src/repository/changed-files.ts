import { runGit, type Difference } from '#pages'
import type { Draft } from './draft.ts'

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** The files in which a commit differs from another one, or from nothing; each with what git keeps it as. */
export async function changedFiles(
  { repository, gitDir }: Draft,
  base: string | undefined,
  tip: string,
): Promise<readonly Difference[]> {
  const [before, after] = await Promise.all(
    [base, tip].map(async (oid) => (oid === undefined ? undefined : treeOf(repository, oid))),
  )
  const few = after === undefined ? undefined : await repository.differences(before, after)
  return few ?? listedBy(gitDir, base ?? emptyTree, tip)
}

/** Undefined for a tag: git follows it. */
async function treeOf(repository: Draft['repository'], oid: string): Promise<string | undefined> {
  const { type } = (await repository.info(oid)) ?? {}
  return type === 'commit' ? (await repository.commit(oid)).tree : undefined
}

async function listedBy(gitDir: string, base: string, tip: string): Promise<readonly Difference[]> {
  const asked = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', base, tip]
  const parts = (await runGit(asked, { gitDir })).toString('utf8').split('\0')
  const found: Difference[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , oid = '', status] = (parts[at] ?? '').split(' ')
    const path = parts[at + 1] ?? ''
    found.push(status === 'D' ? { path } : { path, after: { name: path, mode, oid } })
  }
  return found
}
