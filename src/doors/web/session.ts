import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSecure } from '#http'
import { visitor } from '#kernel'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

const cookie = 'firsthand'
/** The longest that browsers keep one; when a session ends, the server decides. */
const maxAge = 400 * 24 * 60 * 60

/** Finds out who is asking, before any route runs. */
export const whoIsAsking =
  (world: WebWorld): MiddlewareHandler<WebVariables> =>
  async (c, next) => {
    const secret = getCookie(c, cookie)
    c.set('by', (secret === undefined ? undefined : await world.personOf(secret)) ?? visitor)
    await next()
  }

/** Hands the browser its session, or takes it away, with the pages it kept. */
export function keepSession(c: Context<WebVariables>, world: WebWorld, secret: string | null): void {
  const secure = isSecure(world.http.url) || c.var.peer.scheme === 'https'
  if (secret === null) {
    deleteCookie(c, cookie, { path: '/', secure })
    c.header('Clear-Site-Data', '"cache"')
  } else setCookie(c, cookie, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}
