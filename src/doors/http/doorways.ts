import type { Context } from 'hono'
import type { HttpVariables } from './variables.ts'
import type { TurnedAway } from './turned-away.ts'

/** A part of the address space with its own way of saying no. */
export interface Doorway {
  /** The door's name, as the log has it. */
  readonly door: string
  /** Its first segment: `/api`. */
  readonly below: string
  /** Says that a request was turned away: 429, 413 and the like. `TurnedAway.headers` are put on it afterwards. */
  readonly refuse: (c: Context<HttpVariables>, turned: TurnedAway) => Response
}

const registry = 'https://iana.org/assignments/http-problem-types#'

/**
 * As RFC 9457, with the two problem types of draft-ietf-httpapi-ratelimit-headers: a quota that is used up, and less
 * room than usual.
 */
export function problemOf(c: Context<HttpVariables>, turned: TurnedAway): Response {
  const { status, message, policy } = turned
  const type =
    status === 503
      ? `${registry}temporary-reduced-capacity`
      : policy
        ? `${registry}quota-exceeded`
        : undefined
  const problem = {
    type: type ?? 'about:blank',
    title: titles[status],
    status,
    detail: message,
    requestId: c.var.requestId,
    ...(policy !== undefined && { 'violated-policies': [policy] }),
  }
  return c.body(`${JSON.stringify(problem)}\n`, status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
}

/** The standard phrase of each status, as `about:blank` asks for. */
const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  408: 'Request Timeout',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const

const lineOf = (c: Context<HttpVariables>, { status, message }: TurnedAway): Response =>
  c.body(`${message}\n`, status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })

/** The doors whose answers are no pages. */
const doorways: readonly Doorway[] = [
  { door: 'api', below: '/api', refuse: problemOf },
  { door: 'mcp', below: '/mcp', refuse: problemOf },
  { door: 'git', below: '/git', refuse: lineOf },
]

export const doorwayOf = (path: string): Doorway | undefined =>
  doorways.find(({ below }) => path === below || path.startsWith(`${below}/`))

/** Which door an address belongs to: of pages, `web` below `/-`, else `handbook`. */
export const doorOf = (path: string): string =>
  doorwayOf(path)?.door ?? (path === '/-' || path.startsWith('/-/') ? 'web' : 'handbook')
