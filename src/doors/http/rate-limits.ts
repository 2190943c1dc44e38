import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Caller } from './caller.ts'
import { quotaOf, type Policy } from './rate-policies.ts'
import { TurnedAway } from './turned-away.ts'

const seconds = 60

/** What is left to somebody under one limit. */
export interface Allowance {
  readonly policy: Policy
  /** A minute. */
  readonly quota: number
  readonly left: number
  /** Until all of it is there again. */
  readonly seconds: number
}

/** Counts requests a minute, in the memory of this node: nothing is right or wrong by it, it only keeps the house free for all. */
export class RateLimits {
  readonly #perMinute: number
  readonly #limiters = new Map<string, RateLimiterMemory>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Counts one; throws `TurnedAway` with 429 where it is one too many. */
  async take(policy: Policy, caller: Caller): Promise<Allowance> {
    const known = caller.known && policy !== 'sign-in'
    const quota = quotaOf(policy, known, this.#perMinute)
    const taken = await this.#count(`${policy} ${known}`, known ? caller.key : caller.at, quota)
    const allowance = {
      policy,
      quota,
      left: taken.remainingPoints,
      seconds: Math.max(1, Math.ceil(taken.msBeforeNext / 1000)),
    }
    if (taken.consumedPoints > quota)
      throw new TurnedAway(429, `That was a lot at once. Go on in ${inWords(allowance.seconds)}.`, {
        seconds: allowance.seconds,
        headers: allowanceHeaders(allowance),
      })
    return allowance
  }

  async #count(name: string, key: string, points: number): Promise<RateLimiterRes> {
    const known = this.#limiters.get(name)
    const limiter = known ?? new RateLimiterMemory({ points, duration: seconds, keyPrefix: '' })
    if (!known) this.#limiters.set(name, limiter)
    try {
      return await limiter.consume(key)
    } catch (over) {
      if (over instanceof RateLimiterRes) return over
      throw over
    }
  }
}

const inWords = (wait: number): string => (wait === 1 ? 'a second' : `${wait} seconds`)

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10 §3 and §4). */
export const allowanceHeaders = ({ policy, quota, left, seconds: until }: Allowance) => ({
  RateLimit: `"${policy}";r=${left};t=${until}`,
  'RateLimit-Policy': `"${policy}";q=${quota};w=${seconds}`,
})
