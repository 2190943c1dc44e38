import type { Reason } from './reasons.ts'

/** A notice as it is kept: who is told of which entry, about what, and why. What it says is not kept. */
export interface Notice {
  readonly id: string
  readonly personId: string
  readonly entryId: string
  readonly reason: Reason
  readonly thing: Thing
  readonly at: Temporal.Instant
  readonly read: boolean
}

/** What a notice is about, as the journal names subjects. */
export interface Thing {
  readonly kind: string
  readonly id: string
}

/** One name for a thing, to compare by. */
export const keyOfThing = ({ kind, id }: Thing): string => `${kind}/${id}`

/** The card of the live stream under which somebody's own bell stands. */
export const bellOf = (personId: string): string => `own/${personId}`
