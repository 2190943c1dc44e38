import type { Context, MiddlewareHandler } from 'hono'
import { encoded, encodingFor } from './encoding.ts'
import { etagOf, isKnown } from './etag.ts'

/** Text that is drawn at once. Streams (`text/event-stream`, git's own types, NDJSON, CSV) are not among it. */
const drawn =
  /^(?:text\/(?:html|css|plain|javascript|markdown|xml|calendar)|application\/(?:javascript|xml|(?:[\w.-]+\+)?json|[\w.-]+\+xml)|image\/svg\+xml)(?:;|$)/
/** Below this, compressed is hardly smaller. */
const least = 1024

/**
 * Names and compresses what routes answer. `Cache-Control` says how far: `no-store` gets no ETag, and `no-transform` is
 * not compressed, which is for pages with a secret (what somebody may put beside it must not tell how long it is) and
 * for text that is sent piece by piece.
 */
export function lightAnswers(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { res } = c
    if (!drawn.test(res.headers.get('content-type') ?? '')) return
    // A part is one of the bytes as they are.
    if (res.headers.has('content-encoding') || res.headers.has('content-range')) return
    const control = res.headers.get('cache-control') ?? ''
    if (control.includes('no-transform') || !res.body) return
    addVary(res.headers, 'Accept-Encoding')
    const bytes = Buffer.from(await res.arrayBuffer())
    const headers = new Headers(res.headers)
    const tag = tagOf(c, bytes, control)
    if (tag !== undefined) headers.set('ETag', tag)
    if (tag !== undefined && isKnown(tag, c.req.header('if-none-match')))
      return replace(c, null, 304, headers)
    const encoding = bytes.length >= least ? encodingFor(c.req.header('accept-encoding')) : undefined
    const body = encoding ? await encoded(bytes, encoding, 'once') : bytes
    if (encoding) headers.set('Content-Encoding', encoding)
    headers.set('Content-Length', String(body.length))
    replace(c, new Uint8Array(body), res.status, headers)
  }
}

/** A route's own tag names bytes; of what is compressed on the way, it may name the content only. */
function tagOf(c: Context, bytes: Uint8Array, control: string): string | undefined {
  if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || c.res.status !== 200) return undefined
  const own = c.res.headers.get('etag')
  if (own !== null) return own.startsWith('W/') ? own : `W/${own}`
  return control.includes('no-store') ? undefined : etagOf(bytes)
}

function replace(
  c: Context,
  body: Uint8Array<ArrayBuffer> | null,
  status: number,
  headers: Headers,
): undefined {
  if (body === null) for (const name of ['content-type', 'content-length']) headers.delete(name)
  // Hono would put the headers of the answer before onto this one.
  c.res = undefined
  c.res = new Response(body, { status, headers })
}

/** Adds to `Vary` what is not named there yet. */
function addVary(headers: Headers, name: string): void {
  const named =
    headers
      .get('vary')
      ?.split(',')
      .map((one) => one.trim().toLowerCase()) ?? []
  if (!named.includes(name.toLowerCase()) && !named.includes('*')) headers.append('Vary', name)
}
