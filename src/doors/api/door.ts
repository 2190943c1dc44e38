import { Hono, type MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { doorwayOf } from '#http'
import type { House, Operation, Question } from '#kernel'
import type { FaultAnswer, Part, WebVariables } from '#web'
import { answerFault } from './answer-fault.ts'
import { answerPlace } from './answer-place.ts'
import { methodsAt, noPlace } from './no-place.ts'
import { placesOf } from './places.ts'
import { NotAnswered } from './problem.ts'
import { mountReference } from './reference.tsx'

/** What the API translates for. */
export interface ApiWorld {
  readonly house: House
  readonly operations: readonly Operation[]
  readonly questions: readonly Question[]
  readonly log: Logger
  /** The address that people open. */
  readonly url: string
}

/** `/api`: every operation as JSON below `/api/v1`, the document that describes them, and the page to try them. */
export const apiDoor =
  (world: ApiWorld): Part =>
  (web, webWorld) => {
    const places = placesOf([...world.operations, ...world.questions])
    const api = new Hono<WebVariables>({ strict: false })
    api.onError((fault, c) => answerFault(c, world.log, fault))
    api.use(isReadable, tokenHolds)
    mountReference(api, places, webWorld)
    for (const place of places)
      api.on(place.method, [place.path], (c) =>
        answerPlace(c, world, place).catch((fault: unknown) =>
          answerFault(c, world.log, fault, place.operation),
        ),
      )
    api.all('*', (c) => {
      const allow = methodsAt(c.req.path, places).join(', ')
      if (c.req.method === 'OPTIONS' && allow !== '') return c.body(null, 204, { Allow: allow })
      throw noPlace(c.req.path, c.req.method, places)
    })
    web.route('/api', api)
  }

/** What goes wrong before the API is reached is answered in its words too; what other programs ask for, likewise. */
export const apiFaults =
  (log: Logger): FaultAnswer =>
  (c, fault) => {
    if (doorwayOf(c.req.path)?.says !== 'problem') return undefined
    return answerFault(c, log, fault)
  }

/** Routes leave what cannot be decoded as it was sent; it would be taken for a name. */
const isReadable: MiddlewareHandler<WebVariables> = async (c, next) => {
  try {
    decodeURIComponent(new URL(c.req.url).pathname)
  } catch {
    throw new NotAnswered('unreadable', 'The address is not UTF-8, percent-encoded.')
  }
  await next()
}

/** A program with a token that does not hold is told so, not taken for a stranger. */
const tokenHolds: MiddlewareHandler<WebVariables> = async (c, next) => {
  if (c.var.wrongToken)
    throw new NotAnswered(
      'unknown-token',
      'This token is made up, revoked or past its last day, or whoever it acted for has left. Make a new one.',
      {
        headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
        nearest: [{ say: 'Make a token', href: '/-/tokens' }],
      },
    )
  await next()
}
