import type { MiddlewareHandler } from 'hono'
import { bound } from './bound.ts'
import type { HttpVariables } from './variables.ts'

/** What holds a connection, a process or much work for long, each with its own number of places. */
export function costly(): {
  readonly streams: MiddlewareHandler<HttpVariables>
  readonly transfers: MiddlewareHandler<HttpVariables>
  readonly past: MiddlewareHandler<HttpVariables>
} {
  const past = bound({ most: 24, each: 12, of: 'old versions under way' })
  return {
    streams: bound({ most: 3000, each: 250, of: 'pages that are kept live' }),
    transfers: bound({ most: 32, each: 12, of: 'git transfers under way' }),
    past: (c, next) => (c.req.query('as-of') === undefined ? next() : past(c, next)),
  }
}
