import type { Claim, Full } from '#limits'
import type { Plan, PlanInput } from '../plan-input.ts'

/** A plan for which there is no place: what was asked for, what it asks of the limits, and the one that has none. */
export interface NoPlace {
  readonly claim: Claim
  readonly full: Full
  readonly wanted: PlanInput
  readonly plan: Plan
}
