/** `error`: something a reader or a rule loses · `warning`: works, but not as its author thinks. */
export type Severity = 'error' | 'warning'

/** One fault of a handbook file, said so that its author can mend it. */
export interface Finding {
  /** Kebab-case and stable: what `check` can be told to leave out. */
  readonly code: string
  readonly severity: Severity
  /** Path of the file in the repository. */
  readonly path: string
  /** Line in the file, counted from 1, front matter included. */
  readonly line?: number
  /** Column in UTF-16 units, counted from 1; a byte order mark does not count. */
  readonly column?: number
  readonly message: string
  /** What would work, as a sentence. */
  readonly mend?: string
}

/** A finding before it is known in which file. */
export type Fault = Omit<Finding, 'path'>

/** `content/paid-social.md:14:9  what is wrong. What would work.` */
export const sayFinding = ({ path, line, column, message, mend }: Finding): string =>
  `${[path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')}  ` +
  [message, mend].filter(Boolean).join(' ')
