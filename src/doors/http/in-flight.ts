import type { MiddlewareHandler } from 'hono'
import { TurnedAway } from './turned-away.ts'

/** Requests that are worked on at a time, on this node: what comes beyond it is told to come again, and costs nothing. */
const usualMost = 200

/**
 * Counts requests from their arrival until their answer stands. Neither a slow sender nor a slow reader nor an open
 * stream is worked on, so none of them takes the place of anybody.
 */
export class InFlight {
  readonly #most: number
  #count = 0

  constructor(most = usualMost) {
    this.#most = most
  }

  readonly enter: MiddlewareHandler = async (_, next) => {
    if (this.#count >= this.#most)
      throw new TurnedAway(503, 'Very many are asking at this moment. Try again in a few seconds.', {
        seconds: 2,
      })
    this.#count += 1
    try {
      await next()
    } finally {
      this.#count -= 1
    }
  }

  /** Waits for others without counting as worked on. */
  async outside<Answer>(waiting: () => Promise<Answer>): Promise<Answer> {
    this.#count -= 1
    try {
      return await waiting()
    } finally {
      this.#count += 1
    }
  }
}
