import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { getConnInfo } from '@hono/node-server/conninfo'
import { visitor, type Person } from '#kernel'
import { isLocalName, isLoopback } from './security.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

const cookie = 'firsthand'
/** The longest that browsers keep one; when a session ends, the server decides. */
const maxAge = 400 * 24 * 60 * 60

/** Finds out who is asking, before any route runs. */
export const whoIsAsking =
  (world: WebWorld): MiddlewareHandler<WebVariables> =>
  async (c, next) => {
    c.set('requestId', crypto.randomUUID())
    c.set('overLoopback', isAtThisMachine(c))
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

const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Whether the request comes from the machine itself: not through a proxy on it, and not from a page elsewhere whose name
 * was pointed here.
 */
const isAtThisMachine = (c: Context): boolean =>
  isLoopback(peer(c)) &&
  isLocalName(c.req.header('host') ?? '') &&
  passedOn.every((name) => c.req.header(name) === undefined)

function peer(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    // In tests the app is asked without a socket.
    return undefined
  }
}

/** An act that signs somebody in or out says so in its result. */
export function keepSessionOf(c: Context, result: unknown, secure: boolean): void {
  if (typeof result === 'object' && result !== null && 'session' in result) {
    const { session } = result
    if (session === null || typeof session === 'string') keepSession(c, session, secure)
  }
}

/** Hands the browser its session, or takes it away. */
function keepSession(c: Context, secret: string | null, secure: boolean): void {
  if (secret === null) deleteCookie(c, cookie, { path: '/', secure })
  else setCookie(c, cookie, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}
