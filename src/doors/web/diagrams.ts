import type { Context, Hono } from 'hono'
import { diagramScript } from '#design'
import { encoded, encodingFor, type Encoding } from '#http'
import { keeping } from './keeping.ts'
import type { WebVariables } from './variables.ts'

/** Where pages have their diagrams drawn. */
const frame = '/-/diagram'

/** Nothing but one script and what it draws; no address at all may be asked for, and the frame belongs to no site. */
const policy = (origin: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src ${origin}${script}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')

/**
 * `GET /-/diagram`: the frame in which what a page says of a diagram is drawn. Whatever gets the better of the drawing
 * program finds itself without cookies, without an origin and without a way out.
 */
export function mountDiagrams(web: Hono<WebVariables>): void {
  const compressed = new Map<Encoding, Promise<Buffer>>()
  web.get(frame, (c) => {
    const { href } = diagramScript()
    c.header('Content-Security-Policy', policy(new URL(c.req.url).origin, href))
    c.header('X-Frame-Options', 'SAMEORIGIN')
    // What has no origin has no agents to keep apart by it.
    c.header('Origin-Agent-Cluster', '?0')
    c.header('Cache-Control', keeping.askedAgain)
    return c.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Diagram</title><style>body{margin:8px;font-family:system-ui,sans-serif}svg{max-width:100%;height:auto}</style><body><script src="${href}"></script></body></html>`,
    )
  })
  web.get('/-/assets/:file{diagram-[0-9a-f]+\\.js}', async (c: Context) => {
    const { href, body, type } = diagramScript()
    if (c.req.path !== href) return c.notFound()
    const encoding = encodingFor(c.req.header('accept-encoding'))
    const bytes = encoding && (compressed.get(encoding) ?? encoded(Buffer.from(body), encoding, 'kept'))
    if (encoding && bytes) compressed.set(encoding, bytes)
    c.header('Cache-Control', 'public, max-age=31536000, immutable, no-transform')
    c.header('Vary', 'Accept-Encoding')
    c.header('Content-Type', type)
    // The frame has no origin, so for it every site is another one.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(bytes ? new Uint8Array(await bytes) : body)
  })
}
