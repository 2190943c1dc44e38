import type { Act, Model } from '#kernel'

/** What a version means for work that is under way, in a sentence that leads to an address here. */
export interface Altered {
  readonly says: string
  readonly href: string
}

/** Looks, in the transaction in which a version comes into force, what it means for work, as far as who pushed may see that. */
export type Alters = (act: Act, next: Model) => Promise<readonly Altered[]>
