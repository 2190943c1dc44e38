import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { assets } from '#design'

export interface Loopback {
  readonly origin: string
  /** What was sent by forms, oldest first. */
  readonly sent: URLSearchParams[]
  /** Paths that were asked for, oldest first. */
  readonly asked: string[]
  /** Markup by path; may be changed while the server stands. */
  readonly pages: Map<string, string>
  /** What a form that is sent to this path comes to: an address to go on to, or a page with its status. */
  readonly acts: Map<string, string | { readonly status: number; readonly page: string }>
  /** Names a card to all open streams. */
  name(card: string): void
  /** Breaks all open streams; browsers open them anew. */
  breakStreams(): void
  stop(): Promise<void>
}

const csp = { 'content-security-policy': "default-src 'self'" }

/** A server with nothing but pages, the assets and an event stream, under the policy that the product sends. */
export async function openLoopback(): Promise<Loopback> {
  const streams = new Set<ServerResponse>()
  const pages: Loopback['pages'] = new Map()
  const acts: Loopback['acts'] = new Map()
  const sent: URLSearchParams[] = []
  const asked: string[] = []
  const files = new Map(assets().map((asset) => [asset.href, asset]))

  const server = createServer((request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    const html = (status: number, page: string) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...csp }).end(page)
    if (request.method === 'POST') {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      sent.push(new URLSearchParams(body))
      const end = acts.get(pathname)
      if (typeof end === 'string') return response.writeHead(303, { location: end }).end()
      return html(end?.status ?? 404, end?.page ?? '')
    }
    asked.push(pathname)
    if (pathname === '/-/events') {
      streams.add(response.writeHead(200, { 'content-type': 'text/event-stream', ...csp }))
      response.on('close', () => streams.delete(response))
      return response.write('retry: 50\n\nevent: open\ndata: \n\n')
    }
    const asset = files.get(pathname)
    if (asset) return response.writeHead(200, { 'content-type': asset.type, ...csp }).end(asset.body)
    const page = pages.get(pathname)
    return html(page === undefined ? 404 : 200, page ?? '')
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  return {
    origin: `http://127.0.0.1:${at && typeof at === 'object' ? at.port : 0}`,
    sent,
    asked,
    pages,
    acts,
    name: (card) => streams.forEach((stream) => stream.write(`event: card\ndata: ${card}\n\n`)),
    breakStreams: () => streams.forEach((stream) => stream.destroy()),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
