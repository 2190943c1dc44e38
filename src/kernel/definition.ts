import type { Citation } from './citation.ts'

/** What a definition may be; the model extends it with schema, references and the sentence said back. */
export interface KindOf<Value> {
  readonly kind: string
  /** Never set: carries the type of the compiled value. */
  readonly value?: Value
}

/** A name that a block gives: what it means, and where the block gives it. */
export interface Mention {
  /** `person` (by handle), `role` (by title), or another kind of definition. */
  readonly kind: string
  readonly name: string
  /** Path in the block, its key first: `['approved-by', 0]`. */
  readonly key: readonly PropertyKey[]
  /** Who leads that team, not its people. */
  readonly as?: 'lead'
}

/** One definition of one commit, checked and frozen. */
export interface Definition<Value = unknown> {
  readonly kind: string
  readonly name: string
  /** What screens show where `name` is kebab-case. */
  readonly title: string
  /** Names this definition had before, newest first. */
  readonly formerly: readonly string[]
  readonly value: Value
  /** The paragraph's sentence that this block runs, and where it stands. */
  readonly citation: Citation
  /** First and last line of the fenced block itself. */
  readonly lines: readonly [from: number, to: number]
  /** The rule as a plain sentence made from the compiled value. */
  readonly said: string
  /** Every person, role, team and other definition that the block names, in the order in which it does. */
  readonly mentions: readonly Mention[]
  /** The handle or title that answers for it; the page's owner unless the block names one. */
  readonly owner?: string
  /** Set when the page of this commit is broken here and an earlier commit's definition stays in force. */
  readonly heldOverFrom?: string
}

/** All definitions of one commit, frozen. What every ruling of one act is made from. */
export interface Model {
  readonly commit: string
  /** IANA zone in which the handbook counts its days, from `firsthand.yml`. */
  readonly zone: string
  /**
   * The definition of that name, or a refusal that offers the nearest known name: `invalid` beside the input's field that
   * named it, `missing` where no field did.
   */
  one<Value>(kind: KindOf<Value>, name: string, field?: string): Definition<Value>
  /** The definition of that name, by its present name only. */
  find<Value>(kind: KindOf<Value>, name: string): Definition<Value> | undefined
  /** In the order of pages and lines. */
  all<Value>(kind: KindOf<Value>): readonly Definition<Value>[]
  /** Every definition of every kind, in the order of pages and lines. */
  readonly definitions: readonly Definition[]
}
