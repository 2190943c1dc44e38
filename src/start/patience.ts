/** How long others may take, in milliseconds. */
export interface Patience {
  /** Requests under way once the process is to end. */
  readonly ending: number
  /** The head of a request. */
  readonly head: number
  /** A whole request: a push of a large handbook over a slow line. Doors with small bodies are stricter. */
  readonly request: number
  /** A reader who takes no byte of what waits for them, and a connection on which nobody asks. */
  readonly still: number
  /** A reader who takes a whole answer byte by byte. */
  readonly answer: number
  /** How often all this is looked at. */
  readonly glance: number
}

export const usualPatience: Patience = {
  ending: 10_000,
  head: 10_000,
  request: 20 * 60_000,
  still: 30_000,
  answer: 5 * 60_000,
  glance: 5000,
}
