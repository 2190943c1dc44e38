import type { Context, MiddlewareHandler } from 'hono'
import type { Hosts } from './hosts.ts'
import { TurnedAway } from './turned-away.ts'
import type { HttpVariables } from './variables.ts'

/**
 * Answers only under its own names, so that a page elsewhere cannot point a name of its own at a house on loopback;
 * and whatever changes something has to come from our own pages: its `Origin`, or where that is left out its
 * `Sec-Fetch-Site`, says so. What carries neither is a program, which holds no person's cookie; and so is what carries
 * a token and no cookie, which no page elsewhere can make a browser send.
 */
export function ownPagesOnly(hosts: Hosts, url: string): MiddlewareHandler<HttpVariables> {
  const house = new URL(url)
  return async (c, next) => {
    const { host } = c.var.peer
    if (hosts !== undefined && !hosts.has(host))
      throw new TurnedAway(403, 'This address is not one of this handbook’s.')
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !byToken(c) && !isOurs(c, house))
      throw new TurnedAway(403, 'This form was sent from another site. Open the page here and send it again.')
    await next()
  }
}

const byToken = (c: Context): boolean =>
  /^Bearer /i.test(c.req.header('authorization') ?? '') && c.req.header('cookie') === undefined

function isOurs(c: Context<HttpVariables>, house: URL): boolean {
  const written = c.req.header('origin')
  if (written === undefined) {
    const site = c.req.header('sec-fetch-site')
    return site === undefined || site === 'same-origin'
  }
  if (!URL.canParse(written)) return false
  const origin = new URL(written)
  if (origin.host === house.host) return origin.protocol === house.protocol
  const { scheme, host } = c.var.peer
  if (scheme === undefined) return origin.host === host
  return URL.canParse(`${scheme}://${host}`) && origin.origin === new URL(`${scheme}://${host}`).origin
}
