import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { doorOf } from './doorways.ts'
import type { HttpVariables } from './variables.ts'

/**
 * One line a request, written when its answer is through. It names the route and not the address, which may hold
 * somebody's handle: no path, query, header, body, person, peer. Bytes are those sent, with their head.
 */
export const requestLog =
  (log: Logger): MiddlewareHandler<HttpVariables> =>
  async (c, next) => {
    const began = performance.now()
    const { outgoing, incoming } = c.env ?? {}
    const socket = incoming?.socket
    const before = socket?.bytesWritten ?? 0
    await next()
    const line = (): void =>
      log.info(
        {
          method: c.req.method,
          route: routeOf(c),
          status: c.res.status,
          ms: Math.round(performance.now() - began),
          ...(socket && { bytes: socket.bytesWritten - before }),
          id: c.var.requestId,
          door: doorOf(c.req.path),
          ...(outgoing?.writableFinished === false && { cut: true }),
        },
        'request',
      )
    if (outgoing && !outgoing.closed) outgoing.once('close', line)
    else line()
  }

/** The pattern that matched; every page of the handbook is `page`, and what nothing stands for is `none`. */
export function routeOf(c: Context): string {
  const pattern = routePath(c)
  if (pattern !== '*' && pattern !== '/*') return pattern
  return doorOf(c.req.path) === 'handbook' ? 'page' : 'none'
}
