import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ComingHandbook } from '#start'
import { StartProblem } from '../start-problem.ts'
import { initBare } from './cache-folder.ts'
import { cacheName } from './cache.ts'
import { commitFolder } from './commit-folder.ts'
import { fetchOrigin, lastWords } from './fetch-origin.ts'
import { isBareRepository, isThere } from './is-bare-repository.ts'
import { originOf, type Origin } from './origin.ts'
import { writeCommit, type WrittenCommit } from './write-commit.ts'

/** The branch that is to rule, where a repository elsewhere is followed. */
interface Followed {
  readonly branch?: string
}

/**
 * Begins to bring a handbook that lies on this machine where no node's cache is yet, so most likely nothing is stored. Whoever
 * opens it takes it, or throws it away.
 */
export function comeEarly({
  asked,
  folder,
  without,
  now,
}: {
  readonly asked: string | undefined
  readonly without?: readonly string[]
  /** Of the node's cache. */
  readonly folder: string
  readonly now: Temporal.Instant
}): ComingHandbook | undefined {
  const origin = asked === undefined || asked.trim() === '' ? undefined : placeOf(asked)
  if (!origin || existsSync(join(folder, cacheName))) return undefined
  const gitDir = join(resolve(folder), `import-${randomUUID()}.git`)
  const branch = bring(origin, gitDir, now, without ?? [], undefined)
  // Whoever waits for it hears what is wrong.
  branch.catch(() => {})
  return { gitDir, branch }
}

function placeOf(asked: string): Origin | undefined {
  try {
    const origin = originOf(asked)
    return origin.kind === 'path' ? origin : undefined
  } catch {
    return undefined
  }
}

/** Where a handbook comes from; a commit is made here. */
export type Source =
  | Origin
  | { readonly kind: 'commit'; readonly name: string; readonly begin: () => Promise<WrittenCommit> }

/** Brings the handbook into a bare repository of its own; answers the branch that is to rule. */
export async function bring(
  origin: Source,
  gitDir: string,
  now: Temporal.Instant,
  without: readonly string[],
  follow: Followed | undefined,
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
