import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSecure } from '#http'
import { visitor, type Person } from '#kernel'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

const cookie = 'firsthand'
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
    const person = await world.personOfToken(token)
    c.set('wrongToken', person === undefined)
    return person
  }
  const secret = getCookie(c, cookie)
  return secret === undefined ? undefined : world.personOf(secret)
}

const bearer = /^Bearer +(\S+) *$/i

/** An act that signs somebody in or out says so in its result; `url` is the address that people open. */
export function keepSessionOf(c: Context<WebVariables>, result: unknown, url: string): void {
  if (typeof result !== 'object' || result === null || !('session' in result)) return
  const { session } = result
  if (session === null || typeof session === 'string')
    keepSession(c, session, isSecure(url) || c.var.peer.scheme === 'https')
}

/** Hands the browser its session, or takes it away, with the pages it kept. */
function keepSession(c: Context, secret: string | null, secure: boolean): void {
  if (secret === null) {
    deleteCookie(c, cookie, { path: '/', secure })
    c.header('Clear-Site-Data', '"cache"')
  } else setCookie(c, cookie, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}
