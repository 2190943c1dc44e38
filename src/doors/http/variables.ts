import type { HttpBindings } from '@hono/node-server'
import type { Person } from '#kernel'
import type { Peer } from './peer.ts'

/** What every door knows of a request before any route of its own runs. */
export interface HttpVariables {
  /** The socket's side; absent where an app is asked without one. */
  Bindings: Partial<HttpBindings>
  Variables: { by: Person; requestId: string; peer: Peer }
}
