import type { HonoRequest, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { forbidden } from '#kernel'

/** Headers on every answer: only our own files, no inline script or style, no frame, no sniffing. A route may be stricter. */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'https:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  })

/** Names under which this house answers: `host:port` as browsers send it; undefined where any is right. */
export type Hosts = ReadonlySet<string> | undefined

const localNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether a `Host` names the machine itself, whatever the port. */
export const isLocalName = (host: string): boolean => localNames.includes(host.replace(/:\d+$/, ''))

/** The names of a house: those of its address, and on loopback every name of the machine itself. */
export function hostsOf(listening: string, url: string): Hosts {
  const { host, port } = new URL(url)
  const names = localNames.map((name) => (port === '' ? name : `${name}:${port}`))
  return isLoopback(listening) || listening === 'localhost' ? new Set([host, ...names]) : undefined
}

/**
 * Answers only under its own names, so that a page elsewhere cannot point a name of its own at a house on loopback;
 * and a form that changes something has to come from our own pages: its `Origin`, or where that is left out its
 * `Sec-Fetch-Site`, says so. What carries neither is a program, which holds no person's cookie.
 */
export const ownPagesOnly =
  (hosts: Hosts): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (hosts !== undefined && !hosts.has(host))
      throw forbidden('This address is not one of this handbook’s.')
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOurs(c.req, host))
      throw forbidden('This form was sent from another site. Open the page here and send it again.')
    await next()
  }

function isOurs(request: HonoRequest, host: string): boolean {
  const origin = request.header('origin')
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === host
  const site = request.header('sec-fetch-site')
  return site === undefined || site === 'same-origin'
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Whether a peer's address is this machine's own. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && loopback.has(address)
