/** What is wrong, kebab-case and stable: what tests, `check` and screens tell faults apart by. */
export type FindingCode =
  | 'bad-yaml'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'unknown-name'
  | 'duplicate'
  | 'disagrees'
  | 'no-paragraph'
  | 'never-closes'
  | 'misspelt-kind'
  | 'not-supported-yet'
  | 'inconsistent'
  | 'ended'

/** `error`: the definition is not valid · `notice`: worth saying, blocks nothing. */
export type FindingSeverity = 'error' | 'notice'

/** One fault of a block, before it is known on which path the page lies. */
export interface Fault {
  readonly code: FindingCode
  readonly severity: FindingSeverity
  /** Line in the file, counted from 1. */
  readonly line: number
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number
  readonly message: string
  /** What would work, as a sentence. */
  readonly mend?: string
}

/** One fault of a definition, said so that its author can mend it. */
export interface Finding extends Fault {
  readonly path: string
  /** The block's kind, as written where it is misspelt. */
  readonly kind: string
  /** Absent where not even the name can be read. */
  readonly name?: string
}

/** `content/paid-social.md:14:9  limit paid-social: no team "x". Did you mean "y"?` */
export function sayFinding({ path, line, column, kind, name, message, mend }: Finding): string {
  const what = name === undefined ? kind : `${kind} ${name}`
  return `${path}:${line}:${column}  ${what}: ${message}${mend === undefined ? '' : ` ${mend}`}`
}
