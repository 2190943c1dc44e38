import type { Held, Span, Where, Who } from '#model'

/** People of whom some must agree. */
export interface Group {
  readonly who: readonly Who[]
  readonly atLeast: number
}

/** Who may come along as an expert on something. */
export interface Help {
  /** As the block calls it: `finance`. */
  readonly topic: string
  readonly who: readonly Who[]
}

/** What is done with a thing when it is approved, by words of its subject. */
export interface Effect {
  /** Names put on it: labels. */
  readonly put: readonly string[]
  /** What becomes of it: `accepted`. */
  readonly state?: string
}

/** Which things need a yes before they go on, and whose. */
export interface Approval extends Held {
  /** Name of the subject: `campaigns`. */
  readonly of: string
  readonly where: Where
  /** Empty: whoever may see the thing. */
  readonly askedBy: readonly Who[]
  /** Words that, in a comment that names somebody who decides, ask for it. */
  readonly askedWith?: string
  readonly groups: readonly Group[]
  /** A group is asked when those before it have agreed. */
  readonly inOrder: boolean
  /** Who decides where too few of a group may. */
  readonly elseBy: readonly Who[]
  readonly answerWithin?: Span
  /** Facts whose change makes it void; empty: all of them. */
  readonly askAgainIfChanged: readonly string[]
  readonly canHelp: readonly Help[]
  /** What is done when it is given. */
  readonly effect?: Effect
  readonly note?: string
}
