import { isKnown } from '#http'
import { ask, type House, type Person } from '#kernel'
import { isPicture, showAttachment } from '#requests'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'

/**
 * `GET /-/requests/:number/attachments/:attachment`: a file of a request, for whoever may see the request. Pictures are shown
 * in place, all else is saved, and nothing in it can act.
 */
export const attachmentFiles =
  (house: House): Part =>
  (web) => {
    web.get('/-/requests/:number/attachments/:attachment', async (c) => {
      const asked = { number: c.req.param('number'), attachment: c.req.param('attachment') }
      const { name, type, size, sha256, pieces } = await ask(house, c.var.by, showAttachment, asked)
      const etag = `"${sha256}"`
      // Whoever may see it today may not tomorrow: it is asked about each time.
      c.header('Cache-Control', keeping.askedAgain)
      c.header('ETag', etag)
      if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304)
      c.header('Content-Disposition', disposition(isPicture(type) ? 'inline' : 'attachment', name))
      c.header('Content-Length', String(size))
      c.header('Content-Security-Policy', "default-src 'none'; sandbox")
      c.header('Content-Type', type)
      return c.body(piecesOf(house, c.var.by, { ...asked, pieces }))
    })
  }

/** As RFC 6266 has it: a name in ASCII for the old, and the whole one after RFC 8187. */
function disposition(way: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${way}; filename="${plain}"; filename*=UTF-8''${whole}`
}

interface Wanted {
  readonly number: string
  readonly attachment: string
  readonly pieces: number
}

/** The bytes as they are read, each piece with the rights that its reader has then. */
function piecesOf(house: House, by: Person, { pieces, ...asked }: Wanted): ReadableStream<Uint8Array> {
  let piece = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(to) {
        piece += 1
        const { content = '' } = await ask(house, by, showAttachment, { ...asked, piece })
        to.enqueue(new Uint8Array(Buffer.from(content, 'base64')))
        if (piece >= pieces) to.close()
      },
    },
    { highWaterMark: 0 },
  )
}
