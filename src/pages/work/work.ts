/** What came of work elsewhere: given up where it took too long or took its worker with it. */
export type Outcome = { readonly kind: 'done'; readonly value: unknown } | GivenUp

export interface GivenUp {
  readonly kind: 'given-up'
  readonly why: 'too slow' | 'too much'
}

/** Work for a worker: plain data, and functions that it may call back while it waits. */
export interface Work {
  readonly task: string
  readonly input: unknown
  readonly functions?: Readonly<Record<string, (...args: never[]) => unknown>>
  /** Somebody waits for it: it goes before everything that nobody waits for. */
  readonly awaited?: boolean
  /** Milliseconds after which it is given up. */
  readonly within?: number
}

export interface Waiting extends Work {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (fault: Error) => void
}

/** A page may take so long, in milliseconds, before it is given up. */
export const patience = 20_000
