import type { z } from 'zod'
import type { Act, FieldFault, Look, Ruling } from '#kernel'

/** What a row became, as people call it. */
export interface FactName {
  readonly number?: number
  readonly handle?: string
}

/** A row that has the form of its kind, and differs from what was heard before. */
export interface FactRow<Row> {
  readonly content: Row
  /** What it became when it was heard of before. */
  readonly subjectId?: string
}

/** A row that cannot be kept. No reason repeats what stands in a private field. */
interface Rejected {
  readonly faults: readonly FieldFault[]
}

/** A row that can be kept; nothing is written before `keep`. */
interface Fitting {
  readonly faults?: undefined
  readonly subjectId: string
  /** Said beside it: fields that somebody else answers for. */
  readonly notes?: readonly FieldFault[]
  /** What the handbook's rules say of it. */
  readonly rulings?: readonly Ruling[]
  /** Writes it with its journal entry. */
  keep(): Promise<FactName>
}

export type JudgedFact = Rejected | Fitting

/** Something that may be kept elsewhere and sent here as facts, contributed by the module that owns it. */
export interface FactKind<Row extends { readonly id: string } = { readonly id: string }> {
  /** The plural noun: `campaigns`. */
  readonly name: string
  /** What a row holds; `id` is what the other place calls it. */
  readonly row: z.ZodType<Row>
  /** What the subjects with these ids are called; those that the person may see. */
  known(this: void, look: Look, ids: readonly string[]): Promise<ReadonlyMap<string, FactName>>
  /** Judges rows in their order, each as if those before it were kept; answers one judgement for each. */
  judge(this: void, act: Act, source: string, rows: readonly FactRow<Row>[]): Promise<readonly JudgedFact[]>
}
