import type { Look, Person } from '#kernel'

/** A record that somebody holds and that has to go on without them. */
export interface HeldRecord {
  /** `Lunar New Year stream, starts Fri 5 February`. */
  readonly says: string
  /** Where it is handed over. */
  readonly href: string
}

/** Records of one sort that people hold, contributed by the module that keeps them. */
export interface Held {
  /** The plural noun: `campaigns`. */
  readonly of: string
  /** What is done about one of them there. */
  readonly about: string
  /** Those of a person that are still to come, as far as whoever asks may see them, soonest first. */
  load(this: void, look: Look, person: Person): Promise<readonly HeldRecord[]>
}
