import type { MiddlewareHandler } from 'hono'
import { callerOf } from './caller.ts'
import { TurnedAway } from './turned-away.ts'
import type { HttpVariables } from './variables.ts'

/** How many of something costly may be open at a time. */
export interface Most {
  /** On this node. */
  readonly most: number
  /** For one person, or for one address that nobody is signed in at. */
  readonly each: number
  /** What is counted, in the plural. */
  readonly of: string
}

const wait = 5

/** Holds a place for each request until its answer is through: clones, streams, pages of long ago. */
export function bound({ most, each, of }: Most): MiddlewareHandler<HttpVariables> {
  const open = new Map<string, number>()
  let all = 0
  return async (c, next) => {
    const { key } = callerOf(c)
    const own = open.get(key) ?? 0
    if (own >= each)
      throw new TurnedAway(429, `You have ${own} ${of} already. Wait a moment, then go on.`, {
        seconds: wait,
      })
    if (all >= most)
      throw new TurnedAway(503, `There are very many ${of}. Try again in a moment.`, { seconds: wait })
    all += 1
    open.set(key, own + 1)
    const leave = (): void => {
      all -= 1
      const left = (open.get(key) ?? 1) - 1
      if (left === 0) open.delete(key)
      else open.set(key, left)
    }
    const answer = c.env?.outgoing
    const lasts = answer !== undefined && !answer.closed
    if (lasts) answer.once('close', leave)
    try {
      await next()
    } finally {
      if (!lasts) leave()
    }
  }
}
