import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Model } from './definition.ts'
import type { Readable } from './readable.ts'

/** What `perform`, `ask` and `mayI` stand on; made once at start by the app. */
export interface House {
  readonly database: Database
  readonly clock: Clock
  /** The whole model of a commit, by which is ruled; remembered by the node, loaded when it is not. */
  readonly modelAt: (commit: string) => Promise<Model>
  /** What of it each person may read. */
  readonly readable: Readable
  /** Told after each journal entry that this node wrote, so that its job need not wait for the next look. */
  readonly wrote?: () => void
}
