import type { IncomingMessage } from 'node:http'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { requestIdOf, trustedProxies, type Trusts } from '#start'
import { peerOf } from './peer.ts'
import type { HttpVariables } from './variables.ts'

/** Finds out who is at the other end, and gives the request the id that its answer carries. Stands before everything. */
export function arrival(trusts: Trusts, log: Logger): MiddlewareHandler<HttpVariables> {
  let told = false
  return async (c, next) => {
    const peer = peerOf((name) => c.req.header(name), socketAddress(c), trusts, httpVersion(c))
    if (!told && !peer.believed && isNear(peer.address) && c.req.header('x-forwarded-for') !== undefined) {
      told = true
      log.warn(
        'Requests come through a proxy nearby: name it in trusted-proxies, or all readers count as one.',
      )
    }
    const id = requestIdOf(c.req.header('x-request-id'), peer.believed)
    c.set('peer', peer)
    c.set('requestId', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
  }
}

/** Addresses of this machine and of private networks (RFC 1918, RFC 4193), where proxies stand. */
const isNear = trustedProxies('loopback, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7')

function socketAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    // In tests the app is asked without a socket.
    return undefined
  }
}

/** Undefined where the app is asked without a socket. */
const httpVersion = (c: Context): string | undefined =>
  (c.env as { readonly incoming?: IncomingMessage } | undefined)?.incoming?.httpVersion
