import { LeastRecentlyUsed } from '#kernel'
import type { Repository } from '../git/repository.ts'
import { readPastPaths, type PastPaths } from '../git/past-paths.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { pastAddresses, type PastAddresses } from './past-addresses.ts'

/** What the history of a repository tells of addresses; read beside everything else, so that nobody waits for it. */
export class PastOfHandbook {
  readonly #repository: Repository
  readonly #known = new LeastRecentlyUsed<PastPaths>(4)
  readonly #reading = new Map<string, Promise<void>>()
  #latest: PastPaths | undefined

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** What became of the pages of the past, for somebody who sees this of the handbook; undefined as long as that is not read. */
  of(handbook: Handbook): PastAddresses | undefined {
    const paths = this.#known.get(handbook.commit)
    if (!paths) {
      void this.read(handbook.commit)
      return undefined
    }
    return pastAddresses(paths, handbook.settings.content, (path) => handbook.at(path) !== undefined)
  }

  /** Reads the history up to a commit. */
  async read(commit: string): Promise<void> {
    if (this.#known.get(commit)) return
    const reading = this.#reading.get(commit) ?? this.#read(commit)
    this.#reading.set(commit, reading)
    return reading
  }

  async #read(commit: string): Promise<void> {
    try {
      const paths = await readPastPaths(this.#repository, commit, this.#latest)
      this.#latest = paths
      this.#known.set(commit, paths)
    } catch {
      // A shallow or damaged repository tells nothing of the past; a miss is answered as one.
      this.#known.set(commit, { commit, commits: 0, events: new Map() })
    } finally {
      this.#reading.delete(commit)
    }
  }
}
