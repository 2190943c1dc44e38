/** One fact of a subject, as `where` and `per` may name it. */
export interface FactOf {
  /** What it is, in a sentence for the reference. */
  readonly about: string
  /**
   * `name`: one name · `names`: several, any of which counts · `places`: countries and regions of them ·
   * `number` · `span`: a length of time · `day` · `flag`: true or false.
   */
  readonly type: 'name' | 'names' | 'places' | 'number' | 'span' | 'day' | 'flag'
  /** Kind of definition whose names it takes. */
  readonly refersTo?: string
  /** Words it takes that are no definition of their own, but are made known by definitions (`alsoNames`). */
  readonly vocabulary?: string
  /** The only words it takes. */
  readonly choices?: readonly string[]
  /** Whether `per` may count by it. */
  readonly perable?: boolean
  /** How a sentence says it: before the subject's noun (`paid social campaigns`) or after it (`in EMEA`). */
  readonly says: 'before' | `${string}…${string}`
}

/** What a rule may speak of (`of: campaigns`), contributed by the module that keeps such records. */
export interface Subject {
  /** As `of` has it: `campaigns`. */
  readonly name: string
  /** One of it: `campaign`. */
  readonly one: string
  readonly about: string
  readonly facts: Readonly<Record<string, FactOf>>
  /** Names of this kind, made known by definitions (`alsoNames`), are facts of it too: `form-field`. */
  readonly alsoFacts?: string
  /** What may be done with one of it when it is approved. */
  readonly effects?: {
    /** Kind of definition whose names can be put on it: `label`. */
    readonly puts?: string
    /** Words for what may become of it: `accepted`. */
    readonly states: readonly string[]
  }
}

export const subject = (said: Subject): Subject => Object.freeze(said)
