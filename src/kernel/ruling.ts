import type { Citation } from './citation.ts'

/** Facts are JSON: what a ruling saw, stored so that replay and precedents are exact. Ids and numbers, no personal data. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact }
export type Facts = { readonly [name: string]: Fact }

/**
 * What came of a rule: `fits`; `exempt` (the rule does not hold for this one); `excepted` (somebody who may
 * decide let it pass, with a reason); `noted` (said so, stops nobody); `outside` (happened outside the rule: facts are not
 * refused); `waits` (kept in line until it fits); `declined` (somebody who decides said no); `refused`.
 */
export type Outcome = 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'declined' | 'refused'

/** Something near that would pass: a change of the same input, a person to ask, or an address that does it. */
export interface Alternative {
  /** A verb phrase for a button: `Start on Mon 1 February`. */
  readonly say: string
  /** Why it would work, in a few words; where it is left out, what trying it came to. */
  readonly detail?: string
  /** The fields of the same act to change; absent where it is not this act that would work. */
  readonly change?: Readonly<Record<string, string>>
  /** Where else to go: an address below `/-/`. */
  readonly href?: string
  /** Handle of the person who could decide. */
  readonly ask?: string
}

/** What a pure rule answers. A ruling without a citation is a bug. */
export interface Ruling {
  readonly kind: string
  readonly name: string
  readonly outcome: Outcome
  /** In words, for people. */
  readonly reason: string
  /** The same as it is now, for who asks first: `2 of 3 places of March 2027 are free.` Not kept. */
  readonly present?: string
  readonly citation: Citation
  /** First and last line of the definition's block at `citation.commit`. */
  readonly lines: readonly [from: number, to: number]
  readonly facts: Facts
  /** The input's field that the reason stands beside. */
  readonly field?: string
}
