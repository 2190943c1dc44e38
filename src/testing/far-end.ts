import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** What came in at the far end, as it came. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real server that takes what is sent out. */
export interface FarEnd {
  readonly url: string
  readonly port: number
  /** Oldest first. */
  readonly received: Received[]
  /** How it answers; 204 unless set otherwise. */
  answer: (response: ServerResponse, received: Received) => void
  stop(): Promise<void>
}

/** Listens on loopback; over TLS with the key and certificate given. */
export async function openFarEnd(tls?: { readonly key: string; readonly cert: string }): Promise<FarEnd> {
  const received: Received[] = []
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    far.answer(response, one)
  }
  const heard = (request: IncomingMessage, response: ServerResponse) =>
    void take(request, response).catch(() => response.destroy())
  const server = tls ? createSecureServer(tls, heard) : createServer(heard)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  const far: FarEnd = {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/hooks`,
    port,
    received,
    answer: (response) => response.writeHead(204).end(),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return far
}
