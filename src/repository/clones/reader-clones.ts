import { hash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Db } from '#kernel'
import { openHandbook, type Handbook, type Sight } from '#pages'
import type { Cache } from '../cache.ts'
import { isThere } from '../is-bare-repository.ts'
import { Lock } from '../lock.ts'
import type { Snapshots } from '../snapshots.ts'
import { handbookIn, inForce, versionsSince } from '../store.ts'
import { ClosedEver } from './closed-ever.ts'
import { cloneStateIn, noteUse, stateFileIn, usedFileIn, type CloneState } from './clone-state.ts'
import { growClone } from './grow-clone.ts'

/** What somebody clones: all there is, a repository made for their like by its name in the cache's folder, or nothing. */
export type ClonedBy = 'all' | 'nothing' | { readonly name: string }

/** Derived repositories kept on a node. */
const most = 12

/** What each kind of reader may clone: made when it is first asked for, and a cache like the handbook's own repository. */
export class ReaderClones {
  readonly #db: Db
  readonly #cache: Cache
  readonly #snapshots: Snapshots
  readonly #closed: ClosedEver
  readonly #lock = new Lock()
  /** Those asked for since the start, by key. */
  readonly #ready = new Map<string, CloneState>()
  #refreshing: Promise<void> | undefined

  constructor(world: { readonly database: Database; readonly cache: Cache; readonly snapshots: Snapshots }) {
    this.#db = world.database.db
    this.#cache = world.cache
    this.#snapshots = world.snapshots
    this.#closed = new ClosedEver(world.database, world.cache)
  }

  async of(sight: Sight): Promise<ClonedBy> {
    await this.#cache.syncObjects()
    if (await this.#closed.opensAllTo(sight)) return 'all'
    const version = await inForce(this.#db)
    if (!version) return 'nothing'
    const handbook = await this.#snapshots.handbookAt(version.commit)
    const key = handbook.keyOf(sight)
    const { tip } = await this.#upToDate(key)
    if (tip === undefined) return 'nothing'
    const name = nameOf(key)
    await noteUse(join(this.#cache.folder, name))
    return { name }
  }

  /** Looks at what was accepted since the last look, before somebody asks. */
  async look(): Promise<void> {
    await this.#cache.syncObjects()
    await this.#closed.look()
  }

  /** Brings those in use up to the version in force before somebody asks. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  async #refresh(): Promise<void> {
    for (const key of [...this.#ready.keys()]) await this.#upToDate(key)
  }

  async #upToDate(key: string): Promise<CloneState> {
    const known = this.#ready.get(key)
    const isNew = await versionsSince(this.#db, known?.seq ?? -1)
    const stands = isThere(stateFileIn(join(this.#cache.folder, nameOf(key))))
    if (known && isNew.length === 0 && (await stands)) return known
    return this.#lock.run(() => this.#grow(key))
  }

  async #grow(key: string): Promise<CloneState> {
    const kept = await handbookIn(this.#db)
    if (!kept) return { handbook: '', key, seq: -1 }
    const gitDir = join(this.#cache.folder, nameOf(key))
    const found = await cloneStateIn(gitDir, { handbook: kept.id, key })
    const before = found ?? { handbook: kept.id, key, seq: -1 }
    const versions = await versionsSince(this.#db, before.seq)
    const last = versions.at(-1)?.commit
    const state =
      last === undefined
        ? before
        : await growClone(
            {
              from: this.#cache.gitDir,
              gitDir,
              branch: kept.branch,
              versions,
              repository: this.#cache.repository,
              handbookAt: (commit) => this.#handbookAt(commit, last),
            },
            before,
          )
    this.#ready.set(key, state)
    await noteUse(gitDir)
    await this.#prune()
    return state
  }

  /** Those that others read are remembered; the many of a long history are not. */
  #handbookAt(commit: string, last: string): Promise<Handbook> {
    return commit === last ? this.#snapshots.handbookAt(commit) : openHandbook(this.#cache.repository, commit)
  }

  async #prune(): Promise<void> {
    const { folder } = this.#cache
    const names = (await readdir(folder)).filter((name) => isClone.test(name))
    if (names.length <= most) return
    const used = await Promise.all(
      names.map(async (name) => {
        const found = await stat(usedFileIn(join(folder, name))).catch(() => undefined)
        return { name, at: found?.mtimeMs ?? 0 }
      }),
    )
    const old = used.toSorted((a, b) => b.at - a.at).slice(most)
    await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })))
    for (const key of this.#ready.keys())
      if (old.some(({ name }) => name === nameOf(key))) this.#ready.delete(key)
  }
}

const isClone = /^seen-[0-9a-f]+\.git$/
const nameOf = (key: string): string => `seen-${hash('sha256', key).slice(0, 24)}.git`
