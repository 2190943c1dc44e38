import { Hono, type Context, type MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { House, Operation, Question } from '#kernel'
import { bodyLimit, type FaultAnswer, type Part, type WebVariables } from '#web'
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
  /** True where cookies travel over https only. */
  readonly secure: boolean
}

const mostBytes = { json: 1_000_000, csv: 5_000_000 }

/** `/api`: every operation as JSON below `/api/v1`, the document that describes them, and the page to try them. */
export const apiDoor =
  (world: ApiWorld): Part =>
  (web, webWorld) => {
    const places = placesOf([...world.operations, ...world.questions])
    const api = new Hono<WebVariables>({ strict: false })
    api.onError((fault, c) => answerFault(c, world.log, fault))
    api.use(named, tokenHolds, sizes)
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

/** What goes wrong before the API is reached is answered in its words too. */
export const apiFaults =
  (log: Logger): FaultAnswer =>
  (c, fault) => {
    if (!/^\/api(?:\/|$)/.test(c.req.path)) return undefined
    nameRequest(c)
    return answerFault(c, log, fault)
  }

/** Each answer carries the id with which the log names it. */
const named: MiddlewareHandler<WebVariables> = async (c, next) => {
  nameRequest(c)
  await next()
}

function nameRequest(c: Context<WebVariables>): void {
  if (c.var.requestId !== undefined) c.header('X-Request-Id', c.var.requestId)
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

const sizes: MiddlewareHandler<WebVariables> = (c, next) => {
  const isCsv = c.req.header('content-type')?.startsWith('text/csv')
  return bodyLimit(isCsv ? mostBytes.csv : mostBytes.json)(c, next)
}
