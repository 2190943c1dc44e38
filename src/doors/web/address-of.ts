import type { Context } from 'hono'

/**
 * Path and query of the page that was asked for: where somebody comes back to after signing in. A form that was sent
 * stands on a page with another address, which `form` says.
 */
export function addressOf(c: Context): string {
  const stands: unknown = c.get('form')
  if (typeof stands === 'string') return stands
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
