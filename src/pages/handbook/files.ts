import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import type { TreeEntry } from '../git/tree-entry.ts'
import type { HandbookFile } from './page.ts'

/** A file before it is known who may read it. */
export type FoundFile = Omit<HandbookFile, 'readers'> & {
  /** Where its text really stands: itself, or what a symbolic link leads to. */
  readonly really: string
}

const farthest = 8
const isPageName = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

/** Every file a reader may be shown: links inside the tree followed, hidden and impossible paths left out. */
export async function filesOf(
  repository: Repository,
  tree: readonly TreeEntry[],
): Promise<{ files: ReadonlyMap<string, FoundFile>; findings: readonly Finding[] }> {
  const entries = new Map(tree.map((entry) => [entry.path, entry]))
  const files = new Map<string, FoundFile>()
  const findings: Finding[] = []
  for (const entry of tree) {
    const { path } = entry
    if (entry.kind === 'submodule' || isHidden(path)) continue
    if (!isPossible(path)) {
      findings.push(impossiblePath(path))
      continue
    }
    const target = entry.kind === 'link' ? await follow(repository, entries, entry) : entry
    if (target) files.set(path, { path, oid: target.oid, size: target.size, really: target.path })
    else if (isPageName(path)) findings.push(leadsOut(path))
  }
  return { files, findings }
}

const isHidden = (path: string): boolean => path.split('/').some((part) => /^\.(?!\.?$)/.test(part))
const isPossible = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
  !/[\p{Cc}\uFFFD]/u.test(path)

/** The file at the end of symbolic links, if they stay inside the tree and name no hidden file. */
async function follow(
  repository: Repository,
  entries: ReadonlyMap<string, TreeEntry>,
  link: TreeEntry,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry | undefined = link
  for (let step = 0; entry?.kind === 'link'; step++) {
    if (step === farthest || entry.size > 4096) return undefined
    const target: string = (await repository.read(entry.oid)).toString('utf8')
    const path: string | undefined = target.startsWith('/')
      ? undefined
      : joined(entry.path.split('/').slice(0, -1), target)
    entry = path === undefined || isHidden(path) ? undefined : entries.get(path)
  }
  return entry?.kind === 'file' ? entry : undefined
}

/** The path that `relative` names from a folder; undefined where it leaves the tree. */
export function joined(folder: readonly string[], relative: string): string | undefined {
  const parts = [...folder]
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length === 0) return undefined
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const impossiblePath = (path: string): Finding => ({
  code: 'path-impossible',
  severity: 'error',
  path: JSON.stringify(path).slice(1, -1),
  message: 'The path has a part that no address can have; the file is left out.',
  mend: 'Rename it without "..", control characters and broken letters.',
})

const leadsOut = (path: string): Finding => ({
  code: 'link-leads-out',
  severity: 'warning',
  path,
  message: 'The symbolic link leads to nothing inside the handbook; it is not followed.',
  mend: 'Point it to a file of this repository, or put the page here.',
})
