import { formerNames, pastBlobs, readAnchors, type FormerNames, type Page, type Repository } from '#pages'
import { LeastRecentlyUsed } from '#kernel'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** So far back headings are looked for under other words. */
const versions = 60
const largest = 400_000
/** In milliseconds. */
const patience = 2000

/**
 * What the headings of pages were called before. It is worked out beside everything else, one page after the other, and
 * only for pages that somebody looks for a name in vain.
 */
export class FormerAnchors {
  readonly #repository: Repository
  readonly #known = new LeastRecentlyUsed<FormerNames>(5000)
  readonly #waiting = new Map<string, { readonly page: Page; readonly commit: string }>()
  #running: Promise<void> | undefined

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** Undefined as long as that is not known; asking is what begins it. */
  of(page: Page, commit: string): FormerNames | undefined {
    const key = `${page.oid} ${page.path}`
    const known = this.#known.get(key)
    if (known) return known
    this.#waiting.set(key, { page, commit })
    this.#running ??= this.#run()
    return undefined
  }

  /** The same, waited for a little while. */
  async soon(page: Page, commit: string): Promise<FormerNames | undefined> {
    const known = this.of(page, commit)
    if (known || !this.#running) return known
    await Promise.race([this.#running, setTimeout(patience, undefined, { ref: false })])
    return this.of(page, commit)
  }

  async #run(): Promise<void> {
    for (const [key, { page, commit }] of this.#waiting) {
      this.#known.set(key, await this.#read(page, commit).catch(() => new Map()))
      this.#waiting.delete(key)
    }
    this.#running = undefined
  }

  async #read({ path, oid }: Page, commit: string): Promise<FormerNames> {
    const blobs = await pastBlobs(this.#repository.gitDir, path, { from: commit, limit: versions })
    const headings = []
    for (const blob of [oid, ...blobs.filter((other) => other !== oid)]) {
      const source = await this.#repository.read(blob)
      if (source.length > largest) break
      headings.push(readAnchors(source).headings)
      await setImmediate()
    }
    return formerNames(headings)
  }
}
