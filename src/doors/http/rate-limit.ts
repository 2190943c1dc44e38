import type { MiddlewareHandler } from 'hono'
import { callerOf } from './caller.ts'
import { doorwayOf } from './doorways.ts'
import { allowanceHeaders, type RateLimits } from './rate-limits.ts'
import { policyOf } from './rate-policies.ts'
import type { HttpVariables } from './variables.ts'

/** Turns away who asks too often; programs are told with each answer how much is left. Stands after it is known who asks. */
export const rateLimit =
  (limits: RateLimits | undefined): MiddlewareHandler<HttpVariables> =>
  async (c, next) => {
    if (!limits) return next()
    const allowance = await limits.take(policyOf(c.req.method, c.req.path), callerOf(c))
    await next()
    if (doorwayOf(c.req.path))
      for (const [name, value] of Object.entries(allowanceHeaders(allowance))) c.res.headers.set(name, value)
  }
