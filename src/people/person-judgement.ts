import type { FieldFault } from '#kernel'
import type { PersonFact } from './person-fact.ts'
import type { DetailName, SaidBy } from './said-last.ts'

/** A person as rows are held against them. */
export interface HeldPerson {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly region: string | null
  readonly left: boolean
  readonly admin: boolean
  readonly managerId: string | null
  /** First and last day, as `2027-02-01`. */
  readonly startOn: string | null
  readonly lastOn: string | null
  /** Their address, folded. */
  readonly address: string | null
  /** Who said each private detail last. */
  readonly said: Readonly<Partial<Record<DetailName, SaidBy>>>
}

/** A row that can be kept, and who it is about. */
export interface FittingPerson {
  readonly content: PersonFact
  /** Undefined for somebody new. */
  readonly person: HeldPerson | undefined
  readonly personId: string
  /** Somebody who left and has the handle still. */
  readonly inTheWay?: HeldPerson
  readonly managerId: string | null
  readonly notes: readonly FieldFault[]
}

export type PersonJudgement = FittingPerson | { readonly faults: readonly FieldFault[] }
