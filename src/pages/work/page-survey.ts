import type { Finding } from '../finding.ts'
import type { Lines } from '../markdown/tokens.ts'

/** What might be a rule: a sentence with a number, an approval, a cadence, somebody it goes to. */
export interface Candidate {
  readonly sort: CandidateSort
  readonly text: string
  readonly lines: Lines
  /** The more, the surer and the more telling. */
  readonly weight: number
}

export type CandidateSort = 'limit' | 'lead time' | 'approval' | 'cadence' | 'assignment' | 'quick action'

/** What was found in one page; depends on its bytes and path alone. */
export interface PageSurvey {
  readonly words: number
  /** BCP 47, as its front matter says or its words show; undefined where there are too few. */
  readonly language?: string
  /** Ways of writing, such as `Hugo shortcode youtube`, and how often each stands there. */
  readonly dialects: Readonly<Record<string, number>>
  /** `@handles` in its text. */
  readonly handles: Readonly<Record<string, number>>
  readonly candidates: readonly Candidate[]
  /** How many candidates of each sort there are; not all are kept. */
  readonly counted: Readonly<Partial<Record<CandidateSort, number>>>
  readonly faults: readonly Finding[]
  /** Links to the handbook itself: address, line and use. */
  readonly links: readonly (readonly [href: string, line: number, use: 'link' | 'image'])[]
  /** Milliseconds that reading and setting it took. */
  readonly took: number
}
