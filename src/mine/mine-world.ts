import type { HomeFigures, HomeList } from '#design'
import type { Look } from '#kernel'
import type { Binding, Held, Naming } from '#people'
import type { QuestionsWorld } from '#reading'

/** A page that a newcomer reads first, and why it. */
export interface FirstPage {
  readonly title: string
  readonly url: string
  readonly why: string
}

/** Pages of the first day of who is looking. */
export type FirstDay = (look: Look) => Promise<readonly FirstPage[]>

/** What modules say of the rules of their kinds, and what they have for everybody's home page. */
export interface Contributed {
  readonly home: readonly HomeList[]
  readonly figures: readonly HomeFigures[]
  readonly binds: readonly Binding[]
  readonly names: readonly Naming[]
  /** What people hold that goes on without them. */
  readonly held: readonly Held[]
  /** Pages of the first day, for who is looking, beside those that every newcomer reads. */
  readonly firstDay: readonly FirstDay[]
}

/** What pages and rules are found in that somebody follows. */
export type FollowWorld = Pick<QuestionsWorld, 'repository' | 'seen'>

/** What changes and a person's own handbook are worked out from on this node. */
export interface MineWorld extends FollowWorld, Pick<QuestionsWorld, 'parsed'> {
  readonly contributed: Contributed
  /** For so many milliseconds a look waits for versions that are being compared. */
  readonly patience: number
}
