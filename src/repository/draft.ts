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

/** Opens a draft below the cache's folder. */
export async function openDraft(folder: string, cache: string, of: DraftOf): Promise<Draft> {
  if (of && 'repository' in of) return draftAt(of.repository, join(of.repository, 'objects'), async () => {})
  const gitDir = join(folder, `draft-${randomUUID()}.git`)
  const own = join(gitDir, 'objects')
  await mkdir(join(own, 'info'), { recursive: true })
  await mkdir(join(gitDir, 'refs'))
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/draft\n')
  const others = [...(of ? [of.quarantine] : []), join(cache, 'objects')]
  await writeFile(join(own, 'info', 'alternates'), others.map((path) => `${path}\n`).join(''))
  return draftAt(gitDir, of ? of.quarantine : own, () => rm(gitDir, { recursive: true, force: true }))
}

function draftAt(gitDir: string, objects: string, drop: () => Promise<void>): Draft {
  const repository = openRepository(gitDir)
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
