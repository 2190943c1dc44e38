import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { encoded, encodingFor, etagOf, isKnown, securityHeaders, type HttpWorld } from '#http'
import { LeastRecentlyUsed } from '#kernel'
import { requestIdOf } from '#start'
import { schemeOf } from './scheme.ts'

/** A page as bytes: what a visitor gets, again and again, until another version is in force. */
interface Kept {
  readonly commit: string
  readonly etag: string
  readonly unchanged: readonly string[]
  readonly plain: Ready
  readonly br: Ready
  readonly gzip: Ready
}

/** Headers are name and value by turns, which node takes as they are. */
interface Ready {
  readonly headers: readonly string[]
  readonly body: Buffer
}

/** Beyond this a page is drawn each time. */
const most = 2000
/** Larger ones are rare, and two thousand of them would be all the memory. */
const mostBytes = 250_000

/**
 * The handbook's pages for visitors, answered from bytes before any route runs. They hold no token and no private
 * figure; whoever brings a cookie or an authorization goes the long way. They are neither counted nor logged.
 */
export class PublicPages {
  readonly #kept = new LeastRecentlyUsed<Kept>(most)
  readonly #http: HttpWorld
  readonly #safe: Readonly<Record<string, string>>
  #commit: string | undefined

  constructor(http: HttpWorld) {
    this.#http = http
    this.#safe = securityHeaders(http.url)
  }

  /** Says which version is in force now; what was kept of others is not given out any more. */
  inForce(commit: string | undefined): void {
    this.#commit = commit
  }

  /** Keeps an answer that was drawn for a visitor, as soon as it is compressed; nobody waits for that. */
  keep(c: Context, commit: string, answer: Response): void {
    const { pathname, search } = new URL(c.req.url)
    // What comes with a cookie is one person's, such as a page that says what they have just done.
    if (search !== '' || answer.status !== 200 || answer.headers.has('set-cookie') || schemeOf(c)) return
    // A page that could not be kept is drawn again, which nobody needs to hear of.
    this.#make(commit, answer.clone()).then(
      (kept) => kept && this.#kept.set(pathname, kept),
      () => {},
    )
  }

  async #make(commit: string, answer: Response): Promise<Kept | undefined> {
    const plain = Buffer.from(await answer.arrayBuffer())
    if (plain.length > mostBytes) return undefined
    const [br, gzip] = await Promise.all([encoded(plain, 'br', 'kept'), encoded(plain, 'gzip', 'kept')])
    const etag = etagOf(plain)
    const policy = answer.headers.get('content-security-policy')
    const unchanged = [
      ...Object.entries({ ...this.#safe, ...(policy && { 'content-security-policy': policy }) }).flat(),
      'etag',
      etag,
      'vary',
      'Cookie, Accept, Accept-Encoding',
      'cache-control',
      'no-cache',
    ]
    const ready = (body: Buffer, ...more: readonly string[]): Ready => ({
      headers: [
        ...unchanged,
        'content-type',
        'text/html; charset=UTF-8',
        'content-length',
        `${body.length}`,
        ...more,
      ],
      body,
    })
    return {
      commit,
      etag,
      unchanged,
      plain: ready(plain),
      br: ready(br, 'content-encoding', 'br'),
      gzip: ready(gzip, 'content-encoding', 'gzip'),
    }
  }

  /** Answers the request if it can; false leaves it to the routes. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    if (
      (method !== 'GET' && method !== 'HEAD') ||
      headers.cookie !== undefined ||
      headers.authorization !== undefined ||
      // They may rather have Markdown, which is made each time.
      headers.accept?.includes('text/markdown')
    )
      return false
    const kept = this.#kept.get(url)
    if (!kept || kept.commit !== this.#commit) return false
    const { hosts, trusts } = this.#http
    if (hosts && !hosts.has(headers.host ?? '')) return false
    const sent = headers['x-request-id']
    const id = requestIdOf(sent, sent !== undefined && trusts(request.socket.remoteAddress))
    if (isKnown(kept.etag, headers['if-none-match'])) {
      response.writeHead(304, [...kept.unchanged, 'x-request-id', id])
      response.end()
      return true
    }
    const ready = kept[encodingFor(headers['accept-encoding']?.toString()) ?? 'plain']
    response.writeHead(200, [...ready.headers, 'x-request-id', id])
    response.end(method === 'HEAD' ? undefined : ready.body)
    return true
  }
}
