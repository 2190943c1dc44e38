import type { Citation } from './citation.ts'
import type { Model } from './definition.ts'
import type { Person } from './person.ts'

/** Something that rests on a sentence. */
export interface Cited {
  readonly citation: Citation
}

/**
 * What each person may read of the handbook, by the version that is in force: `commit`. What they may do is ruled by all of
 * it, also by what they may not read.
 */
export interface Readable {
  /** The definitions of that version that stand where somebody may read. */
  modelFor(by: Person, commit: string): Promise<Model>
  /** The same, each sentence that somebody may not read, or might not where it was quoted, taken out. */
  citedFor<One extends Cited>(by: Person, commit: string, all: readonly One[]): Promise<readonly One[]>
  /** The pages of that version that somebody may read. */
  pagesFor(by: Person, commit: string): Promise<readonly NamedPage[]>
}

/**
 * Something that rests on a sentence which its reader may not read: that there is one is all that is said, and of a rule not
 * even the name.
 */
export const withheld = <One extends Cited>(one: One): One => ({
  ...one,
  ...('name' in one && { name: 'not-open-to-you' }),
  citation: {
    path: '',
    url: '',
    title: 'A page that is not open to you',
    lines: [1, 1],
    commit: one.citation.commit,
    quote: 'This sentence is not open to you.',
  },
})

/** A page as it is called, and its address. */
export interface NamedPage {
  readonly title: string
  readonly url: string
}

/** Whether it rests on such a sentence. */
export const isWithheld = ({ citation }: Cited): boolean => citation.path === ''
