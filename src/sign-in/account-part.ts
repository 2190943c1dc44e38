import type { Submits } from '#design'
import type { PersonSection } from '#people'

/**
 * What another module knows of how somebody comes in: a part of the page on which administrators let them in and keep them
 * out, and of their own account’s.
 */
export interface AccountPart<Props = unknown> extends PersonSection<Props> {
  /** Forms that stand in it; one that is turned away shows the administrators’ page again. */
  readonly submits?: readonly Submits[]
}

/** Says such a part once, with the type of its props kept inside. */
export const accountPart = <Props>(said: AccountPart<Props>): AccountPart<Props> => Object.freeze(said)
