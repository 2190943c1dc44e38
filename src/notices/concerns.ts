import type { Db, Heard, House, Look, Person } from '#kernel'
import type { Reason } from './reasons.ts'

/** Somebody whom an entry of the journal concerns, and why. */
export interface Concern {
  readonly personId: string
  readonly because: Reason
  /** The thing that it is about, where that is not the entry's subject. */
  readonly id?: string
}

/** A team or project whose channel is told, by its name as pages define it; or a channel that a page names, without `#`. */
export interface ChannelConcern {
  readonly of: 'team' | 'project' | 'channel'
  readonly name: string
  readonly id?: string
}

/** Whom an entry concerns. Who did it is left out by who asks, and so is everybody twice. */
export interface Concerned {
  readonly people: readonly Concern[]
  readonly channels?: readonly ChannelConcern[]
}

/** What somebody is told of a thing. */
export interface ToldOf {
  /** What the thing is called. */
  readonly title: string
  /** Where it stands, below this house: `/-/campaigns/12`. */
  readonly href: string
  /** What was done, with its full stop; where it is left out, the sentence that the journal has for it. */
  readonly says?: string
  /** What was written with it: a comment, why it was called off. Of Markdown as it was typed, with its signs. */
  readonly body?: string
  /** After “because”, where the reason's own words say too little: `you follow “Fees”`. */
  readonly because?: string
}

/** What who looks is told by one entry of one of the things; undefined where they may not see it now. */
export type Telling = (entry: Heard, id: string) => Promise<ToldOf | undefined>

/**
 * What a module answers for things of one kind. Who is concerned is worked out once, as Firsthand itself, and only ids of
 * it are kept; what it says is worked out each time that it is shown or sent, as whoever reads it.
 */
export interface Concerns {
  /** Kind of the things, as the journal names subjects: `campaigns`. */
  readonly of: string
  concerned(this: void, entry: Heard, world: { readonly house: House; readonly db: Db }): Promise<Concerned>
  /** Which of these things who looks may see; what it leaves out is neither counted, shown nor sent. */
  seen(this: void, look: Look, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Reads these things once, as who looks, for all that is told of them. */
  telling(this: void, look: Look, ids: readonly string[]): Promise<Telling>
}

/** A kind of things that can be answered by mail. */
export interface Commenting {
  /** Kind of the things: `requests`. */
  readonly of: string
  /**
   * Writes a comment as this person, through the act that every door takes: it asks for the same rights and runs the same
   * quick actions. Throws its refusal. Called twice with one key it is written once. Answers in words what of it was understood
   * otherwise or left out; empty where it is as written.
   */
  commentBy(this: void, house: House, comment: CommentByMail): Promise<string>
}

/** What somebody answered to a letter, without what they quoted and how they signed. */
export interface CommentByMail {
  readonly by: Person
  readonly id: string
  readonly text: string
  readonly key: string
}
