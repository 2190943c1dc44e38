import type { MiddlewareHandler } from 'hono'
import { TooLarge } from './faults.tsx'

/** Beyond this the sender is cut off, whether or not they have read the answer. */
const mostReadAway = 25_000_000

/**
 * Lets bodies up to `most` bytes pass. A larger one is read to its end and dropped: a browser that is still sending does
 * not read what it is answered.
 */
export const bodyLimit =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    const { body, headers } = c.req.raw
    const counted = headers.has('content-length') && !headers.has('transfer-encoding')
    if (!body || (counted && Number(headers.get('content-length')) <= most)) return next()
    const kept: Uint8Array[] = []
    const reader = body.getReader()
    let size = 0
    for (let next = await reader.read(); !next.done && size <= mostReadAway; next = await reader.read()) {
      size += next.value.length
      if (size <= most) kept.push(next.value)
    }
    if (size > most) throw new TooLarge()
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: Buffer.concat(kept) })
    return next()
  }
