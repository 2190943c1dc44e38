/** A person as `data/people.yml` may say it: what a public team page would. */
export interface ListedPerson {
  readonly handle: string
  readonly name: string
  readonly title?: string
  /** Name of a team's definition. */
  readonly team?: string
  /** Name of a region's definition. */
  readonly region?: string
  /** Handles they had before, so that what they did stays theirs. */
  readonly formerly?: readonly string[]
}

/** One fault of the file, said so that its author can mend it. */
export interface PeopleFinding {
  readonly path: string
  /** Line in the file, counted from 1. */
  readonly line: number
  /** Column in UTF-16 units, counted from 1; a byte order mark does not count. */
  readonly column: number
  readonly message: string
  /** What would work, as a sentence. */
  readonly mend: string
}

/** What the file says, as far as it can be read. */
export interface PeopleFile {
  readonly people: readonly ListedPerson[]
  readonly findings: readonly PeopleFinding[]
}
