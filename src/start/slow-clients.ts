import type { Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { addressKey } from './address-key.ts'
import type { Patience } from './patience.ts'
import type { Trusts } from './trusted-proxies.ts'

/** Connections at a time, event streams among them; of one address half as many, unless it is a proxy for others. */
export const usualConnections = 4000
/** Proxies keep a connection for a minute; whoever lets go first must not be us. */
const keptOpen = 65_000
const mostHead = 16 * 1024

/** What node itself holds slow and half-open clients to. */
export const limitsOf = ({ head, request, glance }: Patience): ServerOptions => ({
  headersTimeout: head,
  requestTimeout: request,
  connectionsCheckingInterval: glance,
  keepAliveTimeout: keptOpen,
  maxHeaderSize: mostHead,
})

/** Cuts readers who do not take what they asked for. What waits for them is an answer in memory, never a connection to the database. */
export class SlowClients {
  readonly #patience: Patience
  readonly #answers = new Map<ServerResponse, number>()
  readonly #bySocket = new WeakMap<Socket, ServerResponse>()
  readonly #looking: NodeJS.Timeout

  constructor(server: Server, patience: Patience, trusts: Trusts, most: number) {
    this.#patience = patience
    server.maxConnections = most
    server.setTimeout(patience.still, (socket) => this.#still(socket))
    server.on('connection', shared(trusts, most / 2))
    this.#looking = setInterval(() => this.#cutLate(), patience.glance).unref()
    server.on('close', () => clearInterval(this.#looking))
  }

  /** Follows an answer to its end. */
  follow(response: ServerResponse): void {
    const { socket } = response
    this.#answers.set(response, 0)
    if (socket) this.#bySocket.set(socket, response)
    response.once('close', () => {
      this.#answers.delete(response)
      if (socket && this.#bySocket.get(socket) === response) this.#bySocket.delete(socket)
    })
  }

  /** The answer that is under way on a connection. */
  on(socket: Socket): ServerResponse | undefined {
    return this.#bySocket.get(socket)
  }

  /** Nothing went in or out for a while: that is right while we work or stream, and for nobody else. */
  #still(socket: Socket): void {
    if (this.#bySocket.has(socket) && socket.writableLength === 0) socket.setTimeout(this.#patience.still)
    else socket.destroy()
  }

  #cutLate(): void {
    for (const [response, waited] of this.#answers) {
      if (!response.writableEnded) continue
      if (waited >= this.#patience.answer) response.destroy()
      else this.#answers.set(response, waited + this.#patience.glance)
    }
  }
}

/** No single address takes all connections. */
function shared(trusts: Trusts, most: number): (socket: Socket) => void {
  const open = new Map<string, number>()
  return (socket) => {
    if (socket.remoteAddress === undefined || trusts(socket.remoteAddress)) return
    const key = addressKey(socket.remoteAddress)
    const count = (open.get(key) ?? 0) + 1
    open.set(key, count)
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left === 0) open.delete(key)
      else open.set(key, left)
    })
    if (count > most) socket.destroy()
  }
}
