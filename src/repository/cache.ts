import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database, Db } from '#kernel'
import { openRepository, type Repository } from '#pages'
import { claimFolder, initBare, joinPacks, readState, takePacks } from './cache-folder.ts'
import { refsStand, setRefs, wantedRefs } from './cache-refs.ts'
import { Lock } from './lock.ts'
import { handbookIn, type KeptHandbook } from './store.ts'

/** The repository in the cache's folder. */
export const cacheName = 'handbook.git'

/**
 * A node's bare repository: a cache of what PostgreSQL holds, brought up to date from its rows and rebuilt from nothing
 * when it is missing, damaged or another database's. Nothing is lost with it.
 */
export class Cache {
  readonly name = cacheName
  readonly folder: string
  readonly gitDir: string
  /** Reads the cache's objects, before and after it is made anew. */
  readonly repository: Repository
  readonly #db: Db
  /** Held while a push moves refs, so that nobody moves them under git's hands. */
  readonly #refs = new Lock()
  /** Held for moments only: a ruling may wait for it. */
  readonly #packs = new Lock()
  /** What the refs were set to last. */
  #moves = -1
  /** Whether every ref's object has been looked for since the folder was opened. */
  #sound = false

  /** `also` names what is read besides: objects that are accepted and not in their place yet. */
  constructor(database: Database, folder: string, also: () => readonly Repository[] = () => []) {
    this.#db = database.db
    // Git reads the paths of borrowed objects from elsewhere than here.
    this.folder = resolve(folder)
    this.gitDir = join(this.folder, this.name)
    this.repository = openRepository(this.gitDir, also)
  }

  /** Brings objects and refs up to date; waits for a push that moves refs just now. */
  sync(): Promise<void> {
    return this.#refs.run(() => this.#sync())
  }

  /** Fetches the packs not seen yet; enough to read any commit, and never waits for a push. */
  async syncObjects(): Promise<void> {
    const kept = await handbookIn(this.#db)
    if (kept) await this.#packs.run(() => this.#takeAll(kept))
  }

  /** Does the work while nobody else moves refs; the next `sync` sets them right, whatever became of it. */
  whileRefsStand<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#refs.run(async () => {
      try {
        return await work()
      } finally {
        this.#moves = -1
      }
    })
  }

  /** Throws the folder away and makes it anew from the database. */
  async rebuild(): Promise<void> {
    const kept = await handbookIn(this.#db)
    if (kept) await this.#packs.run(() => this.#rebuild(kept))
  }

  /** Takes a bare repository that holds the handbook's objects as the cache, instead of reading them back. */
  async adopt(gitDir: string): Promise<void> {
    const kept = await handbookIn(this.#db)
    if (!kept) return
    await claimFolder(gitDir, kept.id)
    await this.#packs.run(() => this.#replaceBy(gitDir))
    await this.sync()
  }

  close(): void {
    this.repository.close()
  }

  async #sync(): Promise<void> {
    const kept = await handbookIn(this.#db)
    if (!kept) return
    const state = await readState(this.gitDir)
    if (state?.handbook === kept.id && this.#moves === kept.moves) return
    // Refs before packs: then every object that they name is among the packs.
    const refs = await wantedRefs(this.#db)
    await this.#packs.run(() => this.#takeAll(kept))
    try {
      if (!this.#sound && !(await refsStand(this.gitDir, refs))) throw new Error('An object is missing.')
      await setRefs(this.gitDir, refs, kept.branch)
    } catch {
      await this.#packs.run(() => this.#rebuild(kept))
    }
    this.#moves = kept.moves
    this.#sound = true
  }

  async #takeAll(kept: KeptHandbook): Promise<void> {
    const state = await readState(this.gitDir)
    if (state?.handbook !== kept.id) return this.#rebuild(kept)
    try {
      await takePacks(this.#db, this.gitDir, state)
      await joinPacks(this.gitDir)
    } catch {
      await this.#rebuild(kept)
    }
  }

  async #rebuild(kept: KeptHandbook): Promise<void> {
    const fresh = join(this.folder, `handbook-${randomUUID()}.git`)
    await mkdir(this.folder, { recursive: true })
    try {
      await initBare(fresh, kept.branch)
      const refs = await wantedRefs(this.#db)
      await claimFolder(fresh, kept.id)
      await takePacks(this.#db, fresh, { handbook: kept.id, seq: 0 })
      await setRefs(fresh, refs, kept.branch)
      await this.#replaceBy(fresh)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  }

  async #replaceBy(gitDir: string): Promise<void> {
    await rm(this.gitDir, { recursive: true, force: true })
    await rename(gitDir, this.gitDir)
    this.#moves = -1
    this.#sound = false
    this.repository.renew()
  }
}
