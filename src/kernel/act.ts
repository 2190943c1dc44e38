import type { Db } from './database.ts'
import type { Model } from './definition.ts'
import type { Person } from './person.ts'
import type { Cited, NamedPage } from './readable.ts'
import type { Alternative, Facts, Ruling } from './ruling.ts'

/** What a question has at hand: it may read, within what the person may see. */
export interface Look {
  readonly by: Person
  readonly now: Temporal.Instant
  /** The transaction; row-level security knows `by`. */
  readonly db: Db
  /** The definitions of the version in force: of an act all, by which is ruled; of a question those that the person may read. */
  readonly model: Model
  /** What was decided, without the sentences that the person may not read. */
  readonly cited: <One extends Cited>(all: readonly One[]) => Promise<readonly One[]>
  /** The pages of the version in force that the person may read. */
  readonly pages: () => Promise<readonly NamedPage[]>
}

/** Looks for what would work instead of a refused act, best first; asked when everything was undone. */
export type Ways = (look: Look) => Promise<readonly Alternative[]>

/** What an act is about, as the journal names it. */
export interface Subject {
  /** Plural noun: `campaigns`. */
  readonly kind: string
  readonly id: string
}

/** One running operation. It knows nothing of HTTP, so no door ever has to pretend. */
export interface Act extends Look {
  /** Keeps a ruling for the journal; throws the refusal if it says no, with the ways to look for then. */
  rule(ruling: Ruling, ways?: Ways): void
  /** The same person in the same transaction, for another act that is done along with this one. */
  under(operation: string): Promise<Running>
  /** Writes the journal entry with the rulings so far and adds its job; answers the entry's id. */
  record(entry: { readonly subject: Subject; readonly facts?: Facts }): Promise<string>
}

/** An act under way, with what it has gathered so far. */
export interface Running extends Act {
  readonly rulings: readonly Ruling[]
  /** Ids of the journal entries written; the first carries the rulings. */
  readonly entries: readonly string[]
}
