import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { encoded, encodingFor, etagOf, isKnown, securityHeaders, type HttpWorld } from '#http'
import { LeastRecentlyUsed } from '#kernel'
import { requestIdOf } from '#start'

/** A page as bytes: what a visitor gets, again and again, until another version is in force. */
interface Kept {
  readonly commit: string
  readonly plain: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
  /** Of every answer with it. */
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
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
    if (search !== '' || answer.status !== 200) return
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
    const headers = {
      ...this.#safe,
      etag,
      vary: 'Cookie, Accept-Encoding',
      'cache-control': 'no-cache',
    }
    return { commit, plain, br, gzip, headers, etag }
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
    const { hosts, trusts } = this.#http
    if (hosts && !hosts.has(headers.host ?? '')) return false
    const sent = headers['x-request-id']
    const id = requestIdOf(sent, sent !== undefined && trusts(request.socket.remoteAddress))
    if (isKnown(kept.etag, headers['if-none-match'])) {
      response.writeHead(304, { ...kept.headers, 'x-request-id': id })
      response.end()
      return true
    }
    const encoding = encodingFor(headers['accept-encoding']?.toString())
    const body = encoding ? kept[encoding] : kept.plain
    response.writeHead(200, {
      ...kept.headers,
      'x-request-id': id,
      'content-type': 'text/html; charset=UTF-8',
      'content-length': body.length,
      ...(encoding && { 'content-encoding': encoding }),
    })
    response.end(method === 'HEAD' ? undefined : body)
    return true
  }
}
