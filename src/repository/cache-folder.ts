import { access, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#kernel'
import { runGit } from '#pages'
import { feedGit } from './feed-git.ts'
import { bytesOf, packsAfter } from './pack-store.ts'

/** What a cache folder says of itself: whose handbook it is and up to which pack. */
export interface CacheState {
  readonly handbook: string
  readonly seq: number
}

const stateFile = 'firsthand.json'
/** Beyond this many packs looking an object up gets slow. */
const manyPacks = 40

export async function readState(gitDir: string): Promise<CacheState | undefined> {
  try {
    const said = JSON.parse(await readFile(join(gitDir, stateFile), 'utf8')) as Partial<CacheState> | null
    return typeof said?.handbook === 'string' && typeof said.seq === 'number'
      ? { handbook: said.handbook, seq: said.seq }
      : undefined
  } catch {
    return undefined
  }
}

async function writeState(gitDir: string, state: CacheState): Promise<void> {
  const file = join(gitDir, stateFile)
  await writeFile(`${file}.new`, JSON.stringify(state))
  await rename(`${file}.new`, file)
}

/** An empty bare repository without hooks, samples or settings of the machine. */
export async function initBare(gitDir: string, branch = 'main'): Promise<void> {
  await runGit(['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`, '--', gitDir])
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Adds the packs that the folder has not seen, and remembers how far it came. */
export async function takePacks(db: Db, gitDir: string, state: CacheState): Promise<void> {
  for (const pack of await packsAfter(db, state.seq)) {
    if (!(await isThere(join(gitDir, 'objects', 'pack', `pack-${pack.checksum}.idx`))))
      await feedGit(['index-pack', '--stdin'], { gitDir }, bytesOf(db, pack))
    await writeState(gitDir, { handbook: state.handbook, seq: pack.seq })
  }
}

/** Says that the folder is this handbook's, with no pack seen yet. */
export const claimFolder = (gitDir: string, handbook: string): Promise<void> =>
  writeState(gitDir, { handbook, seq: 0 })

/** Joins small packs, so that a thousand pushes do not become a thousand files. Drops no object. */
export async function joinPacks(gitDir: string): Promise<void> {
  const files = await readdir(join(gitDir, 'objects', 'pack'))
  if (files.filter((file) => file.endsWith('.pack')).length <= manyPacks) return
  await runGit(['repack', '--geometric=2', '-d', '-q'], { gitDir })
  await runGit(['pack-refs', '--all'], { gitDir })
}
