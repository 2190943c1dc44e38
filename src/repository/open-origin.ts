import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { perform, Refusal, systemPerson, type House } from '#kernel'
import { runGit } from '#pages'
import { StartProblem } from '../start-problem.ts'
import { initBare } from './cache-folder.ts'
import { commitFolder } from './commit-folder.ts'
import { fetchOrigin, lastWords } from './fetch-origin.ts'
import { isBareRepository, isThere } from './is-bare-repository.ts'
import { originWith, type Origin } from './origin.ts'
import type { Versions } from './versions.ts'
import { writeCommit, type WrittenCommit } from './write-commit.ts'

/** Which handbook is wanted. */
export interface Wanted {
  /** FIRSTHAND_HANDBOOK; undefined goes on with what is stored. */
  readonly asked: string | undefined
  /** What is opened when nothing is asked for and nothing stored; `name` stands for it in every sentence. */
  readonly otherwise: { readonly name: string; readonly begin: () => Promise<WrittenCommit> }
  /** The branch that is to rule, and what proves us, where a repository elsewhere is followed. */
  readonly follow?: { readonly branch?: string; readonly token?: string }
  /** Hears which step is under way. */
  readonly tell?: (step: string) => void
  /** Folders that are not part of a plain folder's handbook: the data folder. */
  readonly without?: readonly string[]
}

/**
 * Makes the node's handbook ready: imported at the first start, found at every later one. Throws a `StartProblem` when
 * what is asked for is no handbook or not the one stored; then nothing has changed.
 */
export async function openOrigin(
  { versions, house }: { readonly versions: Versions; readonly house: House },
  { asked, otherwise, follow, without = [], tell = () => {} }: Wanted,
): Promise<{ readonly imported: boolean }> {
  const origin: Source =
    asked === undefined ? { kind: 'commit', ...otherwise } : originWith(asked, follow?.token)
  const settled = async () => {
    const kept = await versions.kept()
    if (kept && asked !== undefined && kept.origin !== origin.name)
      throw new StartProblem(
        `Firsthand already holds the handbook from ${kept.origin} here. To open ${origin.name}, give FIRSTHAND_DATA another folder; to go on with the one it holds, leave FIRSTHAND_HANDBOOK out.`,
      )
    return kept !== undefined
  }
  await versions.prepare()
  if (await settled()) return { imported: false }
  const gitDir = join(versions.cache.folder, `import-${randomUUID()}.git`)
  try {
    if (asked !== undefined) tell(`Fetching the handbook from ${origin.name}`)
    const branch = await bring(origin, gitDir, house.clock.now(), without, follow)
    await take({ versions, house, tell }, origin.name, gitDir, branch)
    return { imported: true }
  } catch (fault) {
    // Another node may have been faster.
    if (fault instanceof Refusal && (await settled())) return { imported: false }
    throw fault
  } finally {
    await rm(gitDir, { recursive: true, force: true })
  }
}

type Source =
  | Origin
  | { readonly kind: 'commit'; readonly name: string; readonly begin: () => Promise<WrittenCommit> }

/** Brings the handbook into a bare repository of its own; answers the branch that is to rule. */
async function bring(
  origin: Source,
  gitDir: string,
  now: Temporal.Instant,
  without: readonly string[],
  follow: Wanted['follow'],
) {
  const isFolder = origin.kind === 'path' && (await kindOf(origin.path)) === 'folder'
  await mkdir(gitDir, { recursive: true })
  await initBare(gitDir)
  if (origin.kind === 'commit') {
    await writeCommit(gitDir, await origin.begin(), 'refs/heads/main')
    return 'main'
  }
  if (!isFolder) return fetchOrigin(origin, gitDir, follow?.branch)
  if (follow)
    throw new StartProblem(
      `${origin.name} is a folder without git, so there is nothing to follow. Open it with FIRSTHAND_HANDBOOK.`,
    )
  try {
    await commitFolder(origin.path, gitDir, { now, without })
    return 'main'
  } catch (fault) {
    throw new StartProblem(`The handbook at ${origin.name} could not be read: ${lastWords(fault)}`)
  }
}

async function kindOf(path: string): Promise<'repository' | 'folder'> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    const why =
      fault.code === 'ENOENT' || fault.code === 'ENOTDIR' ? 'There is no' : 'Nobody lets Firsthand read the'
    throw new StartProblem(`${why} handbook at ${path}.`)
  })
  if (found.isFile()) {
    if (await isBundle(path)) return 'repository'
    throw new StartProblem(`${path} is neither a folder nor a git bundle.`)
  }
  if (!found.isDirectory()) throw new StartProblem(`${path} is neither a folder nor a git bundle.`)
  return (await isBareRepository(path)) || (await isThere(join(path, '.git'))) ? 'repository' : 'folder'
}

async function isBundle(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return /^# v\d git bundle/.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}

async function take(
  {
    versions,
    house,
    tell,
  }: { readonly versions: Versions; readonly house: House; readonly tell: (step: string) => void },
  name: string,
  gitDir: string,
  branch: string,
): Promise<void> {
  const ref = `refs/heads/${branch}`
  const files = (await runGit(['ls-tree', '-r', '-z', '--name-only', ref], { gitDir }))
    .toString('utf8')
    .split('\0')
  const pages = files.filter((path) => /\.(?:md|markdown)$/i.test(path))
  if (pages.length === 0) throw new StartProblem(`${name} is not a handbook: there is no Markdown in it.`)
  tell(
    `Reading ${pages.length.toLocaleString('en')} ${pages.length === 1 ? 'page' : 'pages'} for titles and rules`,
  )
  const listed = await runGit(['for-each-ref', '--format=%(objectname) %(refname)'], { gitDir })
  const refs = listed
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ oid: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }))
  const laid = await versions.layDown({ repository: gitDir })
  try {
    await perform(house, systemPerson, versions.import, { origin: name, branch, refs, objects: laid.id })
    laid.draft.repository.close()
    await versions.cache.adopt(gitDir)
  } finally {
    await laid.remove()
  }
}
