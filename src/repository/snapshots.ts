import type { Database, Definition, Model } from '#kernel'
import { openHandbook, type Handbook, type Repository } from '#pages'
import type { Cache } from './cache.ts'
import { Lru } from './lru.ts'
import { heldAt, type Held } from './store.ts'
import { modelOf, type Compile, type Compiled } from './reading.ts'

/** Models and handbooks by commit, remembered by the node. */
export class Snapshots {
  readonly #database: Database
  readonly #cache: Cache
  readonly #compile: Compile
  readonly #compiled = new Lru<Compiled>(24)
  readonly #handbooks = new Lru<Handbook>(4)
  /** What a push compiled before it was taken; by commit and by what it borrowed, so that it is true whoever asks. */
  readonly #ready = new Lru<Compiled>(8)

  constructor(world: { readonly database: Database; readonly cache: Cache; readonly compile: Compile }) {
    this.#database = world.database
    this.#cache = world.cache
    this.#compile = world.compile
  }

  handbookAt(commit: string): Promise<Handbook> {
    return this.#handbooks.get(commit, () => this.#open(commit))
  }

  async modelAt(commit: string): Promise<Model> {
    return (await this.compiledAt(commit)).model
  }

  /**
   * The model of a version that rules or once ruled. What its broken pages lost comes from the version that ruled
   * before its first time in force: each definition lost was noted then with the version in which it stands (through
   * any number of broken versions between), and is taken from the model of that version, now and after a restart alike.
   * So a model depends on its commit and those notes alone. A commit that never ruled borrows nothing.
   */
  compiledAt(commit: string): Promise<Compiled> {
    return this.#compiled.get(commit, async () => {
      const held = await heldAt(this.#database.db, commit)
      // It may yet come into force and borrow: what it is today must not be remembered.
      if (held === undefined) this.#compiled.drop(commit)
      return this.#ready.get(keyOf(commit, held ?? []), async () =>
        this.#compile(await this.handbookAt(commit), this.#cache.repository, await this.#lender(held ?? [])),
      )
    })
  }

  /** Compiles a commit that is not accepted yet as the successor of `after`; answers also what it has to borrow. */
  async compileDraft(
    repository: Repository,
    commit: string,
    after: string | undefined,
  ): Promise<{ readonly compiled: Compiled; readonly held: readonly Held[] }> {
    const parent = after === undefined ? undefined : await this.modelAt(after)
    const handbook = await openHandbook(repository, commit)
    const compiled = await this.#compile(handbook, repository, parent)
    const held = compiled.model.definitions.flatMap(({ kind, name, heldOverFrom }) =>
      heldOverFrom === undefined ? [] : { kind, name, commit: heldOverFrom },
    )
    await this.#ready.get(keyOf(commit, held), async () => compiled)
    await this.#handbooks.get(commit, async () => handbook)
    return { compiled, held }
  }

  async #open(commit: string): Promise<Handbook> {
    await this.#cache.syncObjects()
    try {
      return await openHandbook(this.#cache.repository, commit)
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
    return modelOf(
      '',
      lent.filter((definition) => definition !== undefined),
    )
  }
}

const keyOf = (commit: string, held: readonly Held[]): string =>
  [commit, ...held.map((lost) => `${lost.kind} ${lost.name} ${lost.commit}`).toSorted()].join('\n')
