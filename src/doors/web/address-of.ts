import type { Context } from 'hono'

/** Path and query of what was asked for: where somebody comes back to after signing in. */
export function addressOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
