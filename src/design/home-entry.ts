import type { Citation, Look } from '#kernel'

/** One thing that is asked of somebody or due for them, as their home page shows it. */
export interface HomeEntry {
  readonly title: string
  readonly href: string
  /** A quiet line on it: who asks, what it is for. */
  readonly about?: string
  /** The sentence because of which it is theirs. */
  readonly citation?: Citation
  /** How it stands, in a word or two: `waits, 2nd in line`. */
  readonly tag?: string
  /** Green where something came to pass, amber where something waits. */
  readonly state?: 'act' | 'wait'
  /** What can be done there, as a verb: `Answer`. */
  readonly verb?: string
  /** The day it is for, or the moment. */
  readonly on?: Temporal.PlainDate
  readonly at?: Temporal.Instant
}

/** What a module adds to a list of everybody's home page. */
export interface HomeList {
  readonly list: 'asked' | 'due'
  /** What there is for who is looking, and nothing that they may not see; most urgent first. */
  load(this: void, look: Look): Promise<readonly HomeEntry[]>
}

/** A figure of some time: `Paid social per team`, `January 2027, Field APAC`, `3 of 3`. */
export interface HomeFigure {
  readonly what: string
  /** When and for whom it is counted. */
  readonly about?: string
  readonly value: string
  readonly href?: string
}

/** Figures for the team of who is looking. */
export type HomeFigures = (look: Look) => Promise<readonly HomeFigure[]>
