import type { Reworded } from '#mine'
import type { Change } from '#model'

/** What one version changed in one page, for who is looking. */
export interface PageChange {
  /** In the repository: what the entry is known by for ever. */
  readonly path: string
  readonly title: string
  /** Address then. */
  readonly url: string
  readonly change: 'added' | 'changed' | 'removed' | 'renamed'
  readonly rules: readonly Change[]
  /** Was and is, sentence by sentence. */
  readonly sentences: readonly Reworded[]
  /** Sentences that differ too. */
  readonly more: number
  readonly author: string
}

/** What one version brought. */
export interface VersionChange {
  readonly order: number
  readonly commit: string
  readonly since: Temporal.Instant
  /** Undefined of the first version: all of it came at once. */
  readonly pages: readonly PageChange[] | undefined
}
