import { posix } from 'node:path'
import { GitFailed, ObjectMissing, runGit } from '#pages'
import { changedFiles } from './changed-files.ts'
import type { Draft } from './draft.ts'
import { leadsTo, newCommits } from './new-commits.ts'
import type { RefChange } from './ref-faults.ts'

const mostBytes = 25 * 1024 * 1024

/** What the objects of a push are judged against. */
export interface Judged {
  readonly draft: Draft
  readonly changes: readonly RefChange[]
  /** Ids that the repository holds with all that they need. */
  readonly known: Iterable<string>
  /** The commit in force: what stands there already is nobody's fault today. */
  readonly base: string | undefined
}

interface Tip {
  readonly ref: string
  readonly oid: string
}

/** Whether `to` has everything that `from` had; false for a push that would take commits away. */
export async function goesOn(draft: Draft, from: string, to: string): Promise<boolean> {
  const soon = await leadsTo(draft.repository, from, to).catch(() => undefined)
  if (soon !== undefined) return soon
  try {
    await runGit(['merge-base', '--is-ancestor', from, to], { gitDir: draft.gitDir })
    return true
  } catch (fault) {
    if (fault instanceof GitFailed && fault.exitCode === 1) return false
    throw fault
  }
}

/** What is wrong with the objects of a push, one sentence each; empty when they can be kept. */
export async function objectFaults({ draft, changes, known, base }: Judged): Promise<readonly string[]> {
  const tips = changes.flatMap(({ ref, to }) => (to === null ? [] : { ref, oid: to }))
  if (tips.length === 0) return []
  const first = [...(await wrongTypes(draft, tips)), ...(await missingOrBig(draft, tips, known))]
  if (first.length > 0) return first
  const odd = await Promise.all(
    [...new Set(tips.map(({ oid }) => oid))].map((oid) => oddFiles(draft, base, oid)),
  )
  return [...new Set(odd.flat())]
}

async function wrongTypes({ repository }: Draft, tips: readonly Tip[]): Promise<readonly string[]> {
  const right = await Promise.all(
    tips.map(async ({ ref, oid }) => {
      const [own, peeled] = await Promise.all([oid, `${oid}^{commit}`].map((name) => repository.info(name)))
      return peeled?.type === 'commit' && (own?.type === 'commit' || ref.startsWith('refs/tags/'))
    }),
  )
  return right.every(Boolean)
    ? []
    : ['A branch or tag of this push names no commit that came along. Fetch, and push again.']
}

const incomplete = 'Some objects are missing. Push from a complete clone.'

async function missingOrBig(draft: Draft, tips: readonly Tip[], known: Iterable<string>) {
  const ids = new Set(known)
  try {
    return (await isCompleteAndSmall(draft, tips, ids)) ? [] : await listedFaults(draft, tips, ids)
  } catch (fault) {
    if (fault instanceof ObjectMissing) return [incomplete]
    throw fault
  }
}

/**
 * Whether all that is new is there and nothing of it is too large, each commit compared with the one it stands on. False where
 * git has to list it: what is too large, and what is much.
 */
async function isCompleteAndSmall(
  { repository }: Draft,
  tips: readonly Tip[],
  known: ReadonlySet<string>,
): Promise<boolean> {
  const types = await Promise.all(tips.map(({ oid }) => repository.info(oid)))
  if (types.some((tip) => tip?.type !== 'commit')) return false
  const oids = tips.map(({ oid }) => oid)
  const commits = await newCommits(repository, oids, known)
  for (const { tree, parents } of commits ?? []) {
    const [parent] = parents
    const before = parent === undefined ? undefined : (await repository.commit(parent)).tree
    const changes = await repository.differences(before, tree)
    if (!changes) return false
    for (const { path, after } of changes) {
      if (!after || after.mode === submodule) continue
      const found = await repository.info(after.oid)
      if (found?.type !== 'blob') throw new ObjectMissing(`${path} has no content.`)
      if (found.size > mostBytes) return false
    }
  }
  return commits !== undefined
}

async function listedFaults({ gitDir }: Draft, tips: readonly Tip[], known: Iterable<string>) {
  const fresh = tips.map(({ oid }) => oid)
  const input = [...fresh, ...[...known].map((oid) => `^${oid}`)].map((line) => `${line}\n`).join('')
  const list = async (...more: string[]) =>
    (await runGit(['rev-list', '--objects', '--stdin', ...more], { gitDir, input })).toString().split('\n')
  try {
    const listed = await list(`--filter=blob:limit=${mostBytes + 1}`, '--filter-print-omitted')
    const big = new Set(listed.filter((line) => line.startsWith('~')).map((line) => line.slice(1)))
    if (big.size === 0) return []
    const named = (await list()).filter((line) => big.has(line.slice(0, line.indexOf(' '))))
    return named.map(
      (line) =>
        `${line.slice(line.indexOf(' ') + 1)}: larger than 25 MB. Keep it elsewhere and put a link here.`,
    )
  } catch (fault) {
    if (fault instanceof GitFailed) return [incomplete]
    throw fault
  }
}

const submodule = '160000'

async function oddFiles(draft: Draft, base: string | undefined, tip: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { path, after } of await changedFiles(draft, base, tip)) {
    if (!after) continue
    if (path.includes('\uFFFD')) faults.push(`${path}: the file's name is not UTF-8. Give it another one.`)
    if (after.mode === submodule) faults.push(`${path}: a submodule. Put the files themselves here.`)
    if (after.mode === '120000' && (await leadsOut(draft, path, after.oid)))
      faults.push(
        `${path}: a symbolic link out of the handbook. Link to a file inside, or put the file here.`,
      )
  }
  return faults
}

async function leadsOut(draft: Draft, path: string, oid: string): Promise<boolean> {
  const target = (await draft.repository.read(oid)).toString('utf8')
  const reached = posix.normalize(posix.join(posix.dirname(path), target))
  return target.startsWith('/') || target.includes('\0') || reached === '..' || reached.startsWith('../')
}
