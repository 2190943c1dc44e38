import type { Finding } from '#pages'

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

/** One fault of a block, before it is known on which path the page lies. */
export type Fault = Omit<DefinitionFinding, 'path' | 'kind' | 'name'>

/** One fault of a definition. */
export interface DefinitionFinding extends Finding {
  readonly code: FindingCode
  readonly line: number
  readonly column: number
  /** The block's kind, as written where it is misspelt; its name is absent where not even that can be read. */
  readonly kind: string
}
