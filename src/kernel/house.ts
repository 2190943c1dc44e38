import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Model } from './definition.ts'

/** What `perform`, `ask` and `mayI` stand on; made once at start by the app. */
export interface House {
  readonly database: Database
  readonly clock: Clock
  /** The model of a commit; remembered by the node, loaded when it is not. */
  readonly modelAt: (commit: string) => Promise<Model>
  /** Told after each journal entry that this node wrote, so that its job need not wait for the next look. */
  readonly wrote?: () => void
}
