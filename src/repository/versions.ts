import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { missing, type Database, type Model } from '#kernel'
import type { Finding, Handbook } from '#pages'
import type { Alters } from './altered.ts'
import { asOf, type AsOf } from './as-of.ts'
import { Cache } from './cache.ts'
import { ReaderClones } from './clones/reader-clones.ts'
import type { Language } from './compile-version.ts'
import { openDraft, type Draft, type DraftOf } from './draft.ts'
import { SpareDraft } from './spare-draft.ts'
import { followHandbook } from './follow-handbook.ts'
import { importHandbook, type ImportWorld } from './import-handbook.ts'
import { layHook } from './pre-receive.ts'
import type { OnEnforce } from './put-in-force.ts'
import { pushHandbook } from './push-handbook.ts'
import type { SightOf } from './shut-out.ts'
import { Snapshots } from './snapshots.ts'
import { countVersions, handbookIn, inForce, type KeptHandbook, type Version } from './store.ts'
import { versionFindings } from './version-findings.ts'

/** What the handbook's versions stand on. */
export interface VersionsWorld {
  /**
   * A pool of its own: acts hold a connection of theirs while they wait here for a model, and could otherwise wait for
   * one another for ever. Three connections are enough.
   */
  readonly database: Database
  /** The node's folder for what can be made anew. */
  readonly folder: string
  readonly language: Language
  /** Whether administrators may take commits away from the branch that rules; nobody may unless said. */
  readonly mayForce?: boolean
  /** Where the handbook is kept, if elsewhere: then nothing is pushed here. */
  readonly keptAt?: string | undefined
  /** What else happens when a version comes into force. */
  readonly onEnforce?: OnEnforce
  /** What it means then for work that is under way; nothing unless said. */
  readonly alters?: Alters
  /** As whom somebody reads: what they push may not shut themselves out. */
  readonly sightOf?: SightOf
}

/** Objects that are not accepted yet, and the name under which an operation finds them. */
export interface LaidDown {
  readonly id: string
  readonly draft: Draft
  remove(): Promise<void>
}

/** Whoever pushed looks at the page first. */
const afterMilliseconds = 300

/** The handbook's git on this node: which version rules, and what it says. */
export class Versions {
  readonly cache: Cache
  readonly snapshots: Snapshots
  /** What those clone who may not read all. */
  readonly clones: ReaderClones
  readonly push: ReturnType<typeof pushHandbook>
  readonly import: ReturnType<typeof importHandbook>
  readonly follow: ReturnType<typeof followHandbook>
  readonly #database: Database
  readonly #spare: SpareDraft
  readonly #laid = new Map<string, Draft>()
  #hooks: Promise<string> | undefined
  #settling: NodeJS.Timeout | undefined

  constructor({
    database,
    folder,
    language,
    mayForce = false,
    keptAt,
    onEnforce = async () => [],
    alters = async () => [],
    sightOf,
  }: VersionsWorld) {
    this.#database = database
    this.cache = new Cache(database, folder, () => [...this.#laid.values()].map((draft) => draft.repository))
    this.#spare = new SpareDraft(this.cache.folder)
    this.snapshots = new Snapshots({ database, cache: this.cache, language })
    this.clones = new ReaderClones({ database, cache: this.cache, snapshots: this.snapshots })
    const taking: ImportWorld = {
      snapshots: this.snapshots,
      onEnforce,
      withDraft: (id, work) => this.#withDraft(id, work),
    }
    this.push = pushHandbook({ ...taking, mayForce, keptAt, alters, sightOf })
    this.import = importHandbook(taking)
    this.follow = followHandbook(taking)
  }

  /** For `House.modelAt`. */
  readonly modelAt = (commit: string): Promise<Model> => this.snapshots.modelAt(commit)

  handbookAt(commit: string): Promise<Handbook> {
    return this.snapshots.handbookAt(commit)
  }

  /** Everything that is wrong with a version, as its author should hear it. */
  async findingsAt(commit: string): Promise<readonly Finding[]> {
    return versionFindings(await this.handbookAt(commit), await this.snapshots.compiledAt(commit))
  }

  /** The version that rules now; undefined before a handbook was opened. */
  inForce(): Promise<Version | undefined> {
    return inForce(this.#database.db)
  }

  /** What a reader sees who asks for an earlier day, moment or commit; days end in the handbook's zone unless told. */
  async asOf(when: Temporal.Instant | Temporal.PlainDate | string, zone?: string): Promise<AsOf | undefined> {
    const now = await this.inForce()
    if (!now) return undefined
    await this.cache.sync()
    const where = { db: this.#database.db, repository: this.cache.repository }
    return asOf(where, when, zone ?? (await this.handbookAt(now.commit)).settings.zone)
  }

  /** How many versions have been in force. */
  count(): Promise<number> {
    return countVersions(this.#database.db)
  }

  /** The handbook that was opened, and where it came from. */
  kept(): Promise<KeptHandbook | undefined> {
    return handbookIn(this.#database.db)
  }

  async branch(): Promise<string | undefined> {
    return (await this.kept())?.branch
  }

  /** Folder of the hook through which git asks us. */
  hooks(): Promise<string> {
    this.#hooks ??= layHook(this.cache.folder)
    return this.#hooks
  }

  /** Makes the folder ready; what an earlier run left half-made in it goes, but for what this one began. */
  async prepare(begun?: string): Promise<void> {
    const { folder } = this.cache
    await mkdir(folder, { recursive: true })
    for (const name of await readdir(folder))
      if (/^(?:draft|handbook|import)-/.test(name) && join(folder, name) !== begun)
        await rm(join(folder, name), { recursive: true, force: true })
    await this.cache.sync()
  }

  /** Does a moment after a push what the next one would wait for. */
  settleSoon(): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => {
      this.#spare.make()
      // Whoever asks next does it, and hears of it, if it fails here.
      this.clones.look().catch(() => undefined)
      this.cache.sync().catch(() => undefined)
    }, afterMilliseconds).unref()
  }

  /** Says that somebody is about to push, so that what takes time is ready then. */
  expectPush(): void {
    this.#spare.make()
  }

  async layDown(of?: DraftOf): Promise<LaidDown> {
    const id = randomUUID()
    const draft = await openDraft(() => this.#spare.take(), this.cache.gitDir, of)
    this.#laid.set(id, draft)
    const remove = async () => {
      this.#laid.delete(id)
      await draft.remove()
    }
    return { id, draft, remove }
  }

  close(): void {
    clearTimeout(this.#settling)
    this.cache.close()
    this.#spare.close()
  }

  async #withDraft<Result>(id: string | undefined, work: (draft: Draft) => Promise<Result>): Promise<Result> {
    if (id === undefined) {
      const laid = await this.layDown()
      try {
        return await work(laid.draft)
      } finally {
        await laid.remove()
      }
    }
    const draft = this.#laid.get(id)
    if (!draft) throw missing('The objects of this push are not here. Push again.')
    return work(draft)
  }
}
