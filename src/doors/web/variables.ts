import type { Person } from '#kernel'

/** What is known of one request before any route runs. */
export interface WebVariables {
  /** Set by whoever asks from inside the machine: the command line through its socket, a test. */
  Bindings: { readonly by?: Person }
  Variables: {
    by: Person
    requestId: string
    overLoopback: boolean
    /** A token was sent, and it does not hold: programs are told so, pages are shown as to a stranger. */
    wrongToken: boolean
  }
}
