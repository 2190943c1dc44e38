import type { Context } from 'hono'

/**
 * Bytes as they are asked for: all, or the one range that `Range` names, as films are played from the middle on (RFC 9110, section
 * 14). Several ranges at once, other units and what is not well written are answered with everything, as the RFC allows.
 */
export function ranged(c: Context, bytes: Uint8Array, etag: string): Response {
  c.header('Accept-Ranges', 'bytes')
  const asked =
    c.req.method === 'GET' && isStill(c.req.header('if-range'), etag) ? c.req.header('range') : undefined
  const range = rangeOf(asked, bytes.length)
  if (range === undefined) return c.body(new Uint8Array(bytes))
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${bytes.length}`)
    for (const name of ['Content-Type', 'Content-Disposition', 'ETag']) c.header(name, undefined)
    return c.body(null, 416)
  }
  const [from, to] = range
  c.header('Content-Range', `bytes ${from}-${to}/${bytes.length}`)
  return c.body(new Uint8Array(bytes.subarray(from, to + 1)), 206)
}

/** A range is for whoever has the beginning of these very bytes; a date and a weak tag name none. */
const isStill = (ifRange: string | undefined, etag: string): boolean =>
  ifRange === undefined || ifRange.trim() === etag

/** First and last byte; `outside` where the file ends before; undefined where everything is meant. */
function rangeOf(
  asked: string | undefined,
  length: number,
): readonly [from: number, to: number] | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(asked?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '')
    return Number(last) === 0 || length === 0 ? 'outside' : [Math.max(0, length - Number(last)), length - 1]
  if (last !== '' && Number(last) < Number(first)) return undefined
  return Number(first) >= length
    ? 'outside'
    : [Number(first), last === '' ? length - 1 : Math.min(Number(last), length - 1)]
}
