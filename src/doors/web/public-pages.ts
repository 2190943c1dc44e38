import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Context } from 'hono'
import { LeastRecentlyUsed } from '#kernel'
import type { Hosts } from './security.ts'

/** A page as bytes: what a visitor gets, again and again, until another version is in force. */
interface Kept {
  readonly commit: string
  readonly plain: Buffer
  readonly brotli: Buffer
  readonly etag: string
}

const compress = promisify(brotliCompress)
/** Beyond this a page is drawn each time. */
const most = 2000

/**
 * The handbook's pages for visitors, answered from bytes before any route runs. They hold no token and no private
 * figure; whoever brings a cookie or an authorization goes the long way.
 */
export class PublicPages {
  readonly #kept = new LeastRecentlyUsed<Kept>(most)
  readonly #hosts: Hosts
  #commit: string | undefined

  constructor(hosts: Hosts) {
    this.#hosts = hosts
  }

  /** Says which version is in force now; what was kept of others is not given out any more. */
  inForce(commit: string | undefined): void {
    this.#commit = commit
  }

  /** Keeps an answer that was drawn for a visitor. */
  async keep(c: Context, commit: string, answer: Response): Promise<void> {
    const { pathname, search } = new URL(c.req.url)
    if (search !== '' || answer.status !== 200) return
    const plain = Buffer.from(await answer.clone().arrayBuffer())
    const brotli = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    this.#kept.set(pathname, { commit, plain, brotli, etag })
  }

  /** Answers the request if it can; false leaves it to the routes. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    if (
      (method !== 'GET' && method !== 'HEAD') ||
      headers.cookie !== undefined ||
      headers.authorization !== undefined
    )
      return false
    const kept = this.#kept.get(url)
    if (!kept || kept.commit !== this.#commit) return false
    if (this.#hosts && !this.#hosts.has(headers.host ?? '')) return false
    if (headers['if-none-match'] === kept.etag) {
      response.writeHead(304, fixed(kept))
      response.end()
      return true
    }
    const wantsBrotli = headers['accept-encoding']?.includes('br') ?? false
    const body = wantsBrotli ? kept.brotli : kept.plain
    response.writeHead(200, {
      ...fixed(kept),
      'content-type': 'text/html; charset=UTF-8',
      'content-length': body.length,
      ...(wantsBrotli && { 'content-encoding': 'br' }),
    })
    response.end(method === 'HEAD' ? undefined : body)
    return true
  }
}

const fixed = ({ etag }: Kept) => ({
  ...safe,
  etag,
  vary: 'accept-encoding, cookie',
  'cache-control': 'no-cache',
})

/** The same as on every other answer; `security.test.ts` holds the two together. */
const safe = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
