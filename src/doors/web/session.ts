import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSecure } from '#http'
import { visitor, type Person } from '#kernel'
import { withBrowser } from '#sign-in'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** What a session's secret is kept under, and what ties things begun before signing in to their browser. */
const names = { session: 'firsthand', browser: 'firsthand-browser' } as const
/** Such a name is taken from this very host over TLS only (RFC 6265bis §4.1.3.2), and no other can put one in its place. */
const nameOf = (name: keyof typeof names, secure: boolean): string =>
  `${secure ? '__Host-' : ''}${names[name]}`
/** The longest that browsers keep one; when a session ends, the server decides. */
const maxAge = 400 * 24 * 60 * 60

/** Finds out who is asking, before any route runs. */
export const whoIsAsking =
  (world: WebWorld): MiddlewareHandler<WebVariables> =>
  async (c, next) => {
    c.set('by', (await personAsking(c, world)) ?? visitor)
    await next()
  }

/** By who brought the request inside, else by the token it carries, else by the browser's session. */
async function personAsking(c: Context<WebVariables>, world: WebWorld): Promise<Person | undefined> {
  c.set('wrongToken', false)
  // Asked without a socket, as tests do, there are no bindings at all.
  const inside = (c.env as WebVariables['Bindings'] | undefined)?.by
  if (inside) return inside
  const token = bearer.exec(c.req.header('authorization') ?? '')?.[1]
  if (token !== undefined) {
    const person = await world.personOfToken(token, c.req.path)
    c.set('wrongToken', person === undefined)
    return person
  }
  const secure = overTls(c, world.http.url)
  const secret = getCookie(c, nameOf('session', secure))
  const person = secret === undefined ? undefined : await world.personOf(secret)
  const [browser, agent] = [getCookie(c, nameOf('browser', secure)), c.req.header('user-agent')]
  const { address } = c.var.peer
  return withBrowser(person ?? visitor, {
    ...(browser !== undefined && { secret: browser }),
    ...(agent !== undefined && { agent }),
    ...(address !== undefined && { address }),
  })
}

const bearer = /^Bearer +(\S+) *$/i

/** Whether the browser came over TLS to the address that people open. */
const overTls = (c: Context<WebVariables>, url: string): boolean =>
  isSecure(url) || c.var.peer.scheme === 'https'

/**
 * An act that signs somebody in or out says so in its result as `session`; as `browser` it answers what ties something
 * begun to this browser. `url` is the address that people open.
 */
export function keepSessionOf(c: Context<WebVariables>, result: unknown, url: string): void {
  if (typeof result !== 'object' || result === null) return
  if (!('session' in result) && !('browser' in result)) return
  const secure = overTls(c, url)
  if ('session' in result) keep(c, nameOf('session', secure), result.session, secure)
  if ('browser' in result) keep(c, nameOf('browser', secure), result.browser, secure)
  if ('session' in result && result.session === null) c.header('Clear-Site-Data', '"cache"')
}

/** Hands the browser a secret to keep, or takes it away. */
function keep(c: Context, name: string, secret: unknown, secure: boolean): void {
  if (secret === null) deleteCookie(c, name, { path: '/', secure })
  if (typeof secret === 'string')
    setCookie(c, name, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}
