import type { Logger } from 'pino'
import type { House, Operation, Question } from '#kernel'

/** What the door of assistants translates for. */
export interface McpWorld {
  readonly house: House
  /** Every act and every question; who asks is shown those that they may use. */
  readonly operations: readonly Operation[]
  readonly questions: readonly Question[]
  readonly log: Logger
  /** The address that people open, before links. */
  readonly url: string
  /** The day from which a version is, in the handbook's zone; undefined for one that is not known. */
  readonly versionDay: (commit: string) => Promise<Temporal.PlainDate | undefined>
}
