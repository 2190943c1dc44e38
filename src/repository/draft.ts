import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openRepository, type Repository } from '#pages'

/**
 * A bare repository for objects that are not accepted yet: it reads the cache's and those of git's quarantine, and what
 * is written goes to itself alone.
 */
export interface Draft {
  readonly gitDir: string
  readonly repository: Repository
  /** Files of the packs that would be kept. */
  packs(): Promise<readonly string[]>
  remove(): Promise<void>
}

/** Where a draft's objects come from, beside the cache. */
export type DraftOf =
  /** Folder in which git holds the objects of a push; they stay git's. */
  | { readonly quarantine: string }
  /** A whole bare repository that is the draft; its owner removes it. */
  | { readonly repository: string }
  /** Nothing yet: objects will be written to it. */
  | undefined

/** An empty draft whose processes run already: they look for objects when they are first asked. */
export interface WaitingDraft {
  readonly gitDir: string
  readonly repository: Repository
}

export async function waitingDraft(folder: string): Promise<WaitingDraft> {
  const gitDir = join(folder, `draft-${randomUUID()}.git`)
  await mkdir(join(gitDir, 'objects', 'info'), { recursive: true })
  await mkdir(join(gitDir, 'refs'))
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/draft\n')
  const repository = openRepository(gitDir)
  repository.warm()
  return { gitDir, repository }
}

/** Opens a draft below the cache's folder. */
export async function openDraft(
  waiting: () => Promise<WaitingDraft>,
  cache: string,
  of: DraftOf,
): Promise<Draft> {
  if (of && 'repository' in of) {
    const { repository: gitDir } = of
    return draftAt({ gitDir, repository: openRepository(gitDir) }, join(gitDir, 'objects'), async () => {})
  }
  const draft = await waiting()
  const { gitDir } = draft
  const own = join(gitDir, 'objects')
  const others = [...(of ? [of.quarantine] : []), join(cache, 'objects')]
  await writeFile(join(own, 'info', 'alternates'), others.map((path) => `${path}\n`).join(''))
  return draftAt(draft, of ? of.quarantine : own, () => rm(gitDir, { recursive: true, force: true }))
}

function draftAt({ gitDir, repository }: WaitingDraft, objects: string, drop: () => Promise<void>): Draft {
  const folder = join(objects, 'pack')
  return {
    gitDir,
    repository,
    packs: async () => {
      const files = await readdir(folder).catch(() => [])
      return files.filter((file) => file.endsWith('.pack')).map((file) => join(folder, file))
    },
    remove: async () => {
      repository.close()
      await drop()
    },
  }
}
