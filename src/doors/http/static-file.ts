import type { Context, Handler } from 'hono'
import { encoded, encodingFor, type Encoding } from './encoding.ts'
import { etagOf, isKnown } from './etag.ts'

/** Serves one file whose address names its content; it is compressed once, as well as can be, unless it came so. */
export function staticFile(content: string | Uint8Array, type: string): Handler {
  const plain = Buffer.from(content)
  const isText = typeof content === 'string'
  const etag = etagOf(plain)
  const kept = new Map<Encoding, Promise<Buffer>>()
  const bytesAs = (encoding: Encoding): Promise<Buffer> => {
    const bytes = kept.get(encoding) ?? encoded(plain, encoding, 'always')
    kept.set(encoding, bytes)
    return bytes
  }
  return async (c: Context) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable, no-transform')
    c.header('ETag', etag)
    if (isText) c.header('Vary', 'Accept-Encoding')
    if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304)
    const encoding = isText ? encodingFor(c.req.header('accept-encoding')) : undefined
    const body = encoding ? await bytesAs(encoding) : plain
    if (encoding) c.header('Content-Encoding', encoding)
    c.header('Content-Length', String(body.length))
    return c.body(new Uint8Array(body), 200, { 'content-type': type })
  }
}
