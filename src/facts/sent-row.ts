/** A row as it was sent, before anybody has looked at what it says. */
export interface SentRow {
  /** 1 for the first. */
  readonly row: number
  /** Line of the file, where it is one. */
  readonly line?: number
  readonly content?: unknown
  /** Why it cannot be read at all. */
  readonly fault?: string
}
