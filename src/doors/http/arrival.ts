import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { requestIdOf, type Trusts } from '#start'
import { peerOf } from './peer.ts'
import type { HttpVariables } from './variables.ts'

/** Finds out who is at the other end, and gives the request the id that its answer carries. Stands before everything. */
export const arrival =
  (trusts: Trusts): MiddlewareHandler<HttpVariables> =>
  async (c, next) => {
    const peer = peerOf((name) => c.req.header(name), socketAddress(c), trusts)
    const id = requestIdOf(c.req.header('x-request-id'), peer.believed)
    c.set('peer', peer)
    c.set('requestId', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
  }

function socketAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    // In tests the app is asked without a socket.
    return undefined
  }
}
