/** `error`: something a reader or a rule loses · `warning`: works, but not as its author thinks · `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

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
  /** Of the definition that it is about, if it is about one. */
  readonly kind?: string
  readonly name?: string
  readonly message: string
  /** What would work, as a sentence. */
  readonly mend?: string
}

/** A finding before it is known in which file. */
export type Fault = Omit<Finding, 'path'>

/** `content/paid-social.md:14:9` */
export const foundAt = ({ path, line, column }: Finding): string =>
  [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')

/** `limit paid-social: no team "x". Did you mean "y"?` */
export function foundWhat({ kind, name, message, mend }: Finding): string {
  const about = [kind, name].filter((part) => part !== undefined).join(' ')
  return [about && `${about}:`, message, mend].filter(Boolean).join(' ')
}

/** Place and words in one line, as terminals show it. */
export const sayFinding = (finding: Finding): string => `${foundAt(finding)}  ${foundWhat(finding)}`
