import type { MiddlewareHandler } from 'hono'
import type { InFlight } from './in-flight.ts'
import { TurnedAway } from './turned-away.ts'

/** How large a body may be: the first that fits the address, and the type where it names one. */
export type BodySizes = readonly {
  readonly below: string
  readonly type?: string
  /** In bytes; undefined leaves it to the door, which reads it as it comes. */
  readonly most: number | undefined
}[]

/** A form holds text, and so does a call. Git's own limit is `gitRoutes`’: a push is streamed. */
export const usualSizes: BodySizes = [
  { below: '/git/git-receive-pack', most: undefined },
  { below: '/git/handbook/git-receive-pack', most: undefined },
  { below: '/git/handbook.git/git-receive-pack', most: undefined },
  { below: '/git', most: 20_000_000 },
  { below: '/api', type: 'text/csv', most: 5_000_000 },
  // Faces: what is too large is said beside the field.
  { below: '/api/v1/people', type: 'application/json', most: 1_500_000 },
  { below: '/-/people', type: 'multipart/form-data', most: 12_000_000 },
  // Attachments, likewise; in base64 a third is added.
  { below: '/api/v1/requests', type: 'application/json', most: 14_000_000 },
  { below: '/-/requests', type: 'multipart/form-data', most: 12_000_000 },
  { below: '/', most: 1_000_000 },
]

/** Beyond this the sender is cut off, whether or not they have read the answer. */
const mostReadAway = 25_000_000
/** How long a body may take: a megabyte in this time comes through any line that pages come through. */
const mostMilliseconds = 60_000

/**
 * Reads the body before any route runs, so that whoever sends slowly holds nothing but their own connection. A larger
 * one is read to its end and dropped: a browser that is still sending does not read what it is answered.
 */
export const bodyLimit =
  (inFlight: InFlight, sizes = usualSizes, milliseconds = mostMilliseconds): MiddlewareHandler =>
  async (c, next) => {
    const { body } = c.req.raw
    const most = mostAt(sizes, c.req.path, c.req.header('content-type') ?? '')
    if (!body || most === undefined) return next()
    const read = await inFlight.outside(() => readAll(body.getReader(), most, milliseconds))
    if (read === 'late')
      throw new TurnedAway(408, 'What was sent did not arrive in time. Send it again.', {
        headers: { Connection: 'close' },
      })
    if (read === 'large')
      throw new TurnedAway(413, `This may be ${inWords(most)} at most. Send it in smaller parts.`)
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: read })
    return next()
  }

const mostAt = (sizes: BodySizes, path: string, sent: string): number | undefined =>
  sizes.find(
    ({ below, type }) =>
      (below === '/' || path === below || path.startsWith(`${below}/`)) &&
      (type === undefined || sent.toLowerCase().startsWith(type)),
  )?.most

const inWords = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  most: number,
  milliseconds: number,
): Promise<Buffer<ArrayBuffer> | 'late' | 'large'> {
  const kept: Uint8Array[] = []
  let [size, late] = [0, false]
  const clock = setTimeout(() => {
    late = true
    reader.cancel().catch(() => {})
  }, milliseconds)
  try {
    for (let next = await reader.read(); !next.done && size <= mostReadAway; next = await reader.read()) {
      size += next.value.length
      if (size <= most) kept.push(next.value)
    }
  } finally {
    clearTimeout(clock)
  }
  return late ? 'late' : size > most ? 'large' : Buffer.concat(kept)
}
