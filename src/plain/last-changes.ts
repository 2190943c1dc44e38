import { Remembered } from '#kernel'
import type { Repository } from '#pages'

type Changes = ReadonlyMap<string, Temporal.Instant>

/** When each file was last changed, by version: one pass of git over all of the past, afterwards over what came since. */
export class LastChanges {
  readonly #repository: Repository
  readonly #of = new Remembered<Changes>(4)
  #latest: { readonly commit: string; readonly changes: Changes } | undefined

  constructor(repository: Repository) {
    this.#repository = repository
  }

  of(commit: string): Promise<Changes> {
    return this.#of.get(commit, async () => {
      const before = this.#latest
      const known = before && (await this.#repository.isAncestor(before.commit, commit)) ? before : undefined
      const came = await this.#repository.lastChanges(commit, known?.commit)
      const changes = known ? new Map([...known.changes, ...came]) : came
      this.#latest = { commit, changes }
      return changes
    })
  }
}
