import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

let last = { msecs: -1, seq: 0 }

/**
 * A uuidv7 (RFC 9562) whose time is the act's, so that rows sort by when they were made; within one millisecond of a
 * node by a counter that begins somewhere (§6.2, method 1).
 */
export function newId(now: Temporal.Instant): string {
  const msecs = now.epochMilliseconds
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : randomInt(2 ** 31) }
  return v7(last)
}
