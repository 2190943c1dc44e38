import type { Fault } from './finding.ts'

/** Keys and list positions from the top of a block: `['form', 0, 'id']`. */
export type KeyPath = readonly PropertyKey[]

/** A place in the file. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A block's YAML as plain values, with the place of every key and value. */
export interface Written {
  readonly plain: Readonly<Record<string, unknown>>
  /** Where the value at this path stands; the nearest place above it if there is none. */
  valueAt(path: KeyPath): Spot
  /** Where the key at this path stands. */
  keyAt(path: KeyPath): Spot
  /** The value as its author typed it, in one line. */
  sourceAt(path: KeyPath): string
  /** Whether all of it could be read, mends included; if not, what is missing may stand there unread. */
  readonly whole: boolean
  /** Faults of the YAML itself; a fault at a path replaces what the schema would say of that path. */
  readonly faults: readonly (Fault & { readonly at?: KeyPath })[]
}
