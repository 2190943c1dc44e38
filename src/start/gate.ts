import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { misaddressed } from './misaddressed.ts'
import { usualPatience, type Patience } from './patience.ts'
import { openingPage, readsPages } from './opening-page.ts'
import { requestIdOf } from './request-id.ts'
import { limitsOf, SlowClients, usualConnections } from './slow-clients.ts'
import type { OpenHouse } from './surroundings.ts'
import type { Settings } from './settings.ts'
import { StartProblem } from '../start-problem.ts'
import { trustedProxies } from './trusted-proxies.ts'
import { answerUnreadable } from './unreadable.ts'

/** The listening socket: says whether it lives and is ready, and leads all else into the house once that is open. */
export interface Gate {
  readonly url: string
  lead(house: OpenHouse): void
  /** Takes what came by another way than the port; `as` is the handle of who asks. */
  take(request: IncomingMessage, response: ServerResponse, as?: string): void
  /** Takes no new work and waits for what is under way; called again, it waits no longer. */
  drain(): Promise<void>
  close(): Promise<void>
}

export async function openGate(
  settings: Settings,
  log: Logger,
  patience: Patience = usualPatience,
  connections = usualConnections,
  /** How far the start is, in words. */
  opening: () => string | undefined = () => undefined,
): Promise<Gate> {
  const trusts = trustedProxies(settings.trustedProxies)
  let house: OpenHouse | undefined
  let enter: ReturnType<typeof getRequestListener> | undefined
  let draining = false
  let underWay = 0
  const emptied = Promise.withResolvers<void>()

  const take: Gate['take'] = (request, response, as) => {
    const path = request.url?.split('?')[0]
    const answer = (status: number, body: object | string): void => {
      const id = requestIdOf(request.headers['x-request-id'], trusts(request.socket.remoteAddress))
      answerItself(response, status, body, id)
    }
    const why = misaddressed(request)
    if (why !== undefined) return answer(400, { status: 'unreadable', reason: why })
    if (path === '/healthz') return answer(200, { status: 'ok' })
    if (path === '/readyz') return void readiness().then((reason) => answer(reason ? 503 : 200, said(reason)))
    const reason = draining ? 'ending' : 'starting'
    if (!draining && !house && readsPages(request.headers.accept)) return answer(503, openingPage(opening()))
    if (draining || !house || !enter) return answer(503, notOpen(path, reason))
    if (as === undefined && house.quick(request, response)) return
    underWay += 1
    if (as === undefined) slow.follow(response)
    response.once('close', () => {
      underWay -= 1
      if (draining && underWay === 0) emptied.resolve()
    })
    const way = as === undefined ? enter : enterAs(house, as)
    way(request, response).catch((fault: unknown) => {
      log.error({ err: fault }, 'a request failed')
      if (response.headersSent) response.destroy()
      else answer(500, { status: 'fault' })
    })
  }
  const server = createServer(limitsOf(patience), (request, response) => take(request, response))
  const slow = new SlowClients(server, patience, trusts, connections)
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Socket) => {
    const id = requestIdOf(undefined, false)
    const status = answerUnreadable(fault, socket, slow.on(socket), id)
    if (status !== undefined) log.info({ status, id, door: 'none' }, 'request')
  })

  const readiness = async (): Promise<string | undefined> => {
    if (draining) return 'It is ending.'
    if (!house) return 'It is starting.'
    return house.notReady().catch((fault: unknown) => {
      log.warn(fault, 'not ready')
      return 'The database does not answer.'
    })
  }
  const drain = async (): Promise<void> => {
    if (draining) return emptied.resolve()
    draining = true
    if (underWay === 0) return
    const late = setTimeout(emptied.resolve, patience.ending)
    await emptied.promise
    clearTimeout(late)
    if (underWay > 0) log.warn({ underWay }, 'requests were cut off')
  }
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }

  await listen(server, settings)
  const lead = (into: OpenHouse): void => {
    house = into
    enter = getRequestListener(into.fetch)
  }
  return { url: urlOf(server, settings), lead, take, drain, close }
}

const enterAs = (house: OpenHouse, as: string): ReturnType<typeof getRequestListener> =>
  getRequestListener((request, env) => house.fetchAs(as, request, env))

const said = (reason: string | undefined): object =>
  reason ? { status: 'not ready', reason } : { status: 'ready' }

/** To programs in the one shape of the API’s errors (RFC 9457); `src/doors/api/problem.ts` is not there yet to say it. */
const notOpen = (path: string | undefined, reason: 'starting' | 'ending'): object =>
  /^\/(?:api\/|mcp$)/.test(path ?? '')
    ? {
        type: '/api#not-ready',
        title: 'Back in a moment',
        status: 503,
        detail: `Firsthand is ${reason}. Send it again shortly.`,
        kind: 'not-ready',
        fields: [],
        nearest: [],
      }
    : { status: reason }

function answerItself(response: ServerResponse, status: number, body: object | string, id: string): void {
  response.writeHead(status, {
    'x-request-id': id,
    'x-content-type-options': 'nosniff',
    'content-type': typeOf(body),
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '1' }),
    ...((status === 503 || status === 400) && { connection: 'close' }),
  })
  response.end(typeof body === 'string' ? body : `${JSON.stringify(body)}\n`)
}

const typeOf = (body: object | string): string =>
  typeof body === 'string'
    ? 'text/html; charset=utf-8'
    : 'kind' in body
      ? 'application/problem+json'
      : 'application/json'

const causes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: stop that, or set PORT to another number.',
  EACCES: 'may not be used by this account: set PORT to a number above 1023.',
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const cause = causes[fault.code ?? '']
      const sentence = cause
        ? `Port ${port} on ${host} ${cause}`
        : `This machine cannot listen on ${host} (${fault.code}): set FIRSTHAND_HOST to one of its own addresses.`
      reject(new StartProblem(sentence))
    })
    server.listen(port, host, resolve)
  })
}

/** Loopback by the name that browsers trust; `0.0.0.0` by it too, as nobody can open that. */
function urlOf(server: Server, { host }: Settings): string {
  const { port } = server.address() as AddressInfo
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
