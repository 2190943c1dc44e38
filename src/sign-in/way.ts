import type { ComponentChild } from 'preact'
import type { Answered, Attempt, Frame, Submits, Visit } from '#design'

/** Where a way to sign in is drawn: on the sign-in page, on the way to somewhere. */
export interface AtTheDoor {
  readonly frame: Frame
  /** Address within this house to go on to; safe as it is. */
  readonly to: string
  readonly attempt?: Attempt
  readonly answered?: Answered
}

/** One way to sign in, as the sign-in page offers it. Modules contribute theirs. */
export interface SignInWay<Props = unknown> {
  /** One word: `code`, `password`. */
  readonly name: string
  /** Plain data; undefined where this way is not open to this visit. */
  load(this: void, visit: Visit): Promise<Props | undefined>
  /** Heading above what is drawn. */
  title(this: void, props: Props): string
  view(this: void, props: Props, at: AtTheDoor): ComponentChild
  /** Where whoever signed in this way comes when they sign out; the first page unless said. */
  readonly signedOut?: string
  /** Forms that stand in it; a refused one shows the sign-in page again. */
  readonly submits?: readonly Submits[]
}

/** Says a way once. */
export const signInWay = <Props>(said: SignInWay<Props>): SignInWay<Props> => Object.freeze(said)
