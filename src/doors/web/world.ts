import type { Download, Frame, MarginCard, Screen } from '#design'
import type { HttpWorld } from '#http'
import type { Citation, House, Operation, Person } from '#kernel'
import type { LivePages } from './live.ts'

/** What the web door translates for; gathered by the app from all modules. */
export interface WebWorld {
  readonly house: House
  readonly operations: readonly Operation[]
  readonly screens: readonly Screen[]
  readonly downloads: readonly Download[]
  readonly cards: readonly MarginCard[]
  readonly live: LivePages
  readonly http: HttpWorld
  /** True on the sample: people may be looked as, over loopback. */
  readonly demo: boolean
  /** Whose session a secret opens; undefined for none, ended or somebody who left. */
  readonly personOf: (secret: string) => Promise<Person | undefined>
  /** Whom a token acts for at this path, with its scopes; undefined for one that does not hold there. */
  readonly personOfToken: (secret: string, path: string) => Promise<Person | undefined>
  /** Whom the address of a private feed was made for. */
  readonly personOfFeed: (secret: string) => Promise<Person | undefined>
  /** The day since which a quoted sentence stands as it is quoted. */
  readonly standsSince: (citation: Citation) => Promise<Temporal.PlainDate | undefined>
  /** What a page stands in, for this person at this address. */
  readonly frameFor: (by: Person, here: string, demo: boolean) => Promise<Frame>
}
