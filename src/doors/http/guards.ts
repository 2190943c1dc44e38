import type { Hono, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Trusts } from '#start'
import { arrival } from './arrival.ts'
import { bodyLimit, usualSizes, type BodySizes } from './body-limit.ts'
import { costly } from './costly.ts'
import type { Hosts } from './hosts.ts'
import { InFlight } from './in-flight.ts'
import { lightAnswers } from './light-answers.ts'
import { ownPagesOnly } from './own-pages-only.ts'
import { rateLimit } from './rate-limit.ts'
import type { RateLimits } from './rate-limits.ts'
import { requestLog } from './request-log.ts'
import { withSecurityHeaders } from './security-headers.ts'
import type { HttpVariables } from './variables.ts'

/** What stands before all doors is made from. */
export interface HttpWorld {
  readonly log: Logger
  /** The address that people open. */
  readonly url: string
  readonly hosts: Hosts
  readonly trusts: Trusts
  /** Undefined where requests are not counted. */
  readonly limits: RateLimits | undefined
  /** How large bodies may be, where other than usual. */
  readonly sizes?: BodySizes
}

/** What is needed of every request, static files too. */
export function welcomeAll(app: Hono<HttpVariables>, world: HttpWorld): void {
  app.use(arrival(world.trusts, world.log))
  app.use(requestLog(world.log))
  app.use(withSecurityHeaders(world.url))
}

/**
 * What a request goes through before any route that works for it, the cheap questions first. `who` sets `by`. All of it
 * throws `TurnedAway`, which the app's `onError` says in the form of the door.
 */
export function guardRoutes(
  app: Hono<HttpVariables>,
  world: HttpWorld,
  who: MiddlewareHandler<HttpVariables>,
): void {
  const inFlight = new InFlight()
  const { streams, transfers, past } = costly()
  app.use(ownPagesOnly(world.hosts, world.url))
  app.use(lightAnswers())
  app.use(inFlight.enter)
  app.use(who)
  app.use(rateLimit(world.limits))
  app.get('/-/events', streams)
  app.post('/git/*', transfers)
  app.use(past)
  app.use(bodyLimit(inFlight, world.sizes ?? usualSizes))
}
