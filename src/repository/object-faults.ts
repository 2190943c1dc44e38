import { posix } from 'node:path'
import { GitFailed, runGit } from '#pages'
import type { Draft } from './draft.ts'
import type { RefChange } from './ref-faults.ts'

const mostBytes = 25 * 1024 * 1024
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

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
    [...new Set(tips.map(({ oid }) => oid))].map((oid) => oddFiles(draft, base ?? emptyTree, oid)),
  )
  return [...new Set(odd.flat())]
}

async function wrongTypes({ gitDir }: Draft, tips: readonly Tip[]): Promise<readonly string[]> {
  const input = tips.map(({ oid }) => `${oid}\n${oid}^{commit}\n`).join('')
  const lines = (await runGit(['cat-file', '--batch-check=%(objecttype)'], { gitDir, input })).toString()
  const types = lines.split('\n')
  const right = tips.every(({ ref }, at) => {
    const [own = '', peeled] = [types[2 * at], types[2 * at + 1]]
    return peeled === 'commit' && (own === 'commit' || ref.startsWith('refs/tags/'))
  })
  return right ? [] : ['A branch or tag of this push names no commit that came along. Fetch, and push again.']
}

async function missingOrBig({ gitDir }: Draft, tips: readonly Tip[], known: Iterable<string>) {
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
    if (fault instanceof GitFailed) return ['Some objects are missing. Push from a complete clone.']
    throw fault
  }
}

async function oddFiles(draft: Draft, base: string, tip: string): Promise<readonly string[]> {
  const asked = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', base, tip]
  const parts = (await runGit(asked, { gitDir: draft.gitDir })).toString('utf8').split('\0')
  const faults: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode, , oid = '', status] = (parts[at] ?? '').split(' ')
    const path = parts[at + 1] ?? ''
    if (status === 'D') continue
    if (path.includes('\uFFFD')) faults.push(`${path}: the file's name is not UTF-8. Give it another one.`)
    if (mode === '160000') faults.push(`${path}: a submodule. Put the files themselves here.`)
    if (mode === '120000' && (await leadsOut(draft, path, oid)))
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
