import type { HttpBindings } from '@hono/node-server'
import type { Person } from '#kernel'
import type { Peer } from './peer.ts'

/** What every door knows of a request before any route of its own runs. */
export interface HttpVariables {
  /** The socket's side; absent where an app is asked without one. `by` is set by whoever asks from inside the machine. */
  Bindings: Partial<HttpBindings> & { readonly by?: Person }
  Variables: {
    by: Person
    requestId: string
    peer: Peer
    /** A token was sent, and it does not hold: programs are told so, pages are shown as to a stranger. */
    wrongToken: boolean
  }
}
