import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { WebVariables } from './variables.ts'

/** One line a request: what, how it ended, how long. No query, no body, no person, no address. */
export const requestLog =
  (log: Logger): MiddlewareHandler<WebVariables> =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    log.debug(
      { method: c.req.method, path: c.req.path, status: c.res.status, ms, id: c.var.requestId },
      'request',
    )
  }
