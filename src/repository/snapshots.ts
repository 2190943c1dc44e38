import { hash } from 'node:crypto'
import { Remembered, type Database, type Definition, type Model } from '#kernel'
import { snapshotOf, type Compiled } from '#model'
import { openHandbook, type Handbook, type Repository } from '#pages'
import type { Cache } from './cache.ts'
import { compileVersion, type Language } from './compile-version.ts'
import { heldByHistory, heldIn } from './earlier-pages.ts'
import { heldAt, type Held } from './store.ts'

/** Models and handbooks by commit, remembered by the node. */
export class Snapshots {
  readonly #database: Database
  readonly #cache: Cache
  readonly #language: Language
  readonly #compiled = new Remembered<Compiled>(24)
  readonly #handbooks = new Remembered<Handbook>(4)
  /** From which the next is opened. */
  #latest: Handbook | undefined
  /** By commit and what it borrows, so that what a push compiled before it was taken is true for whoever asks. */
  readonly #ready = new Remembered<Compiled>(24)

  constructor(world: { readonly database: Database; readonly cache: Cache; readonly language: Language }) {
    this.#database = world.database
    this.#cache = world.cache
    this.#language = world.language
  }

  handbookAt(commit: string): Promise<Handbook> {
    return this.#handbooks.get(commit, () => this.#open(commit))
  }

  async modelAt(commit: string): Promise<Model> {
    return (await this.compiledAt(commit)).model
  }

  /**
   * The model of a version that rules or once ruled. What its broken pages lost is lent by the version that ruled before
   * its first time in force; at an import, by the history of those pages. Each definition lost was noted then with the
   * commit in which it stands itself, through any number of broken versions between, and is taken from the model of that
   * commit. So a model depends on its commit and those notes alone: the same before and after a restart, on every node,
   * however long the row of broken versions. A commit that never ruled borrows nothing.
   */
  compiledAt(commit: string): Promise<Compiled> {
    return this.#compiled.get(commit, async () => {
      const held = await heldAt(this.#database.db, commit)
      // It may yet come into force and borrow: what it is today must not be remembered.
      if (held === undefined) this.#compiled.delete(commit)
      return this.#compile(commit, held ?? [], async () => ({
        handbook: await this.handbookAt(commit),
        repository: this.#cache.repository,
      }))
    })
  }

  /** Compiles a commit that is not accepted yet as the successor of `after`; answers also what it has to borrow. */
  async compileDraft(
    repository: Repository,
    commit: string,
    after: string | undefined,
  ): Promise<{ readonly handbook: Handbook; readonly compiled: Compiled; readonly held: readonly Held[] }> {
    const before = after === undefined ? undefined : await this.handbookAt(after)
    const handbook = await openHandbook(repository, commit, before)
    const pages = { handbook, repository }
    const alone = await this.#compile(commit, [], async () => pages)
    await this.#handbooks.get(commit, async () => handbook)
    if (alone.findings.every(({ severity }) => severity !== 'error'))
      return { handbook, compiled: alone, held: [] }
    const lentBy = async (lender: Model) => (await compileVersion(this.#language, pages, lender)).model
    const held =
      after === undefined
        ? await heldByHistory(
            { repository, commit, findings: alone.findings },
            { lentBy, alone: (earlier) => this.#alone(repository, earlier) },
          )
        : heldIn(await lentBy(await this.modelAt(after)))
    return { handbook, compiled: await this.#compile(commit, held, async () => pages), held }
  }

  /** What a version would come to if these files read otherwise; nothing is kept of it. */
  async compileChanged(commit: string, files: ReadonlyMap<string, string>): Promise<Compiled> {
    const handbook = await this.handbookAt(commit)
    const texts = new Map([...files].map(([path, text]) => [path, { oid: hash('sha256', text), text }]))
    const byOid = new Map([...texts.values()].map(({ oid, text }) => [oid, Buffer.from(text)]))
    const pages = handbook.pages.map((page) => ({ ...page, oid: texts.get(page.path)?.oid ?? page.oid }))
    const read = async (oid: string) => byOid.get(oid) ?? this.#cache.repository.read(oid)
    const lender = await this.modelAt(commit)
    return compileVersion(this.#language, { handbook: { ...handbook, pages }, repository: { read } }, lender)
  }

  async #alone(repository: Repository, commit: string): Promise<Model> {
    const open = async () => ({ handbook: await openHandbook(repository, commit), repository })
    return (await this.#compile(commit, [], open)).model
  }

  #compile(
    commit: string,
    held: readonly Held[],
    open: () => Promise<{ readonly handbook: Handbook; readonly repository: Repository }>,
  ): Promise<Compiled> {
    return this.#ready.get(keyOf(commit, held), async () =>
      compileVersion(this.#language, await open(), await this.#lender(held)),
    )
  }

  async #open(commit: string): Promise<Handbook> {
    await this.#cache.syncObjects()
    try {
      return (this.#latest = await openHandbook(this.#cache.repository, commit, this.#latest))
    } catch (fault) {
      if ((await heldAt(this.#database.db, commit)) === undefined) throw fault
      // The database has what the folder should have: the folder is damaged.
      await this.#cache.rebuild()
      return openHandbook(this.#cache.repository, commit)
    }
  }

  async #lender(held: readonly Held[]): Promise<Model | undefined> {
    if (held.length === 0) return undefined
    const lent = await Promise.all(
      held.map(async ({ kind, name, commit }): Promise<Definition | undefined> => {
        const found = (await this.modelAt(commit)).definitions.find(
          (definition) => definition.kind === kind && definition.name === name,
        )
        return found && { ...found, heldOverFrom: commit }
      }),
    )
    return snapshotOf(
      '',
      lent.filter((definition) => definition !== undefined),
    )
  }
}

const keyOf = (commit: string, held: readonly Held[]): string =>
  [commit, ...held.map((lost) => `${lost.kind} ${lost.name} ${lost.commit}`).toSorted()].join('\n')
