import { plainAddress, type Trusts } from '#start'
import { readForwarded, readForwardedFor, type Hop } from './forwarded.ts'
import { isLocalName, isLoopback } from './hosts.ts'

/** Who is at the other end, as far as that can be believed. */
export interface Peer {
  /** Undefined where an app is asked without a socket. */
  readonly address: string | undefined
  /** The name and port under which they asked. */
  readonly host: string
  /** Over what they asked; undefined where nobody who is believed says so. */
  readonly scheme: 'http' | 'https' | undefined
  /** Whether a trusted proxy brought the request. */
  readonly believed: boolean
  /**
   * Whether it comes from the machine itself: not through a proxy on it, and not from a page elsewhere whose name was
   * pointed here.
   */
  readonly overLoopback: boolean
}

const passedOn = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fly-client-ip',
  'via',
]

/**
 * `socket` is the address of the connection; `header` reads the request's own. Browsers and our own program never speak
 * HTTP/1.0; proxies that add no header do, nginx among them unless told otherwise.
 */
export function peerOf(
  header: (name: string) => string | undefined,
  socket: string | undefined,
  trusts: Trusts,
  httpVersion?: string,
): Peer {
  const host = header('host') ?? ''
  const believed = trusts(socket)
  const direct = httpVersion !== '1.0' && passedOn.every((name) => header(name) === undefined)
  const address = socket === undefined ? undefined : plainAddress(socket)
  const overLoopback = isLoopback(socket) && !believed && direct && isLocalName(host)
  const client = believed ? clientIn(hopsOf(header), trusts) : undefined
  return {
    address: client?.address ?? address,
    host: client?.host ?? host,
    scheme: client?.scheme === 'https' || client?.scheme === 'http' ? client.scheme : undefined,
    believed,
    overLoopback,
  }
}

/** Of two accounts that do not agree one was sent along by the client, and nobody can tell which: then neither holds. */
function hopsOf(header: (name: string) => string | undefined): readonly Hop[] {
  const [forwarded, addresses] = [header('forwarded'), header('x-forwarded-for')]
  const ours = forwarded === undefined ? undefined : (readForwarded(forwarded) ?? [])
  if (addresses === undefined) return ours ?? [{ address: undefined, ...onlyBeside(header) }]
  const theirs = readForwardedFor(addresses, header('x-forwarded-host'), header('x-forwarded-proto'))
  const same = ours === undefined || String(ours.map(by)) === String(theirs.map(by))
  return same ? theirs : []
}

const by = ({ address }: Hop): string | undefined => address

/** A proxy that says nothing of the client may still say under which name and how it was asked. */
function onlyBeside(header: (name: string) => string | undefined): Partial<Hop> {
  const last = (name: string) => header(name)?.split(',').at(-1)?.trim()
  const [host, scheme] = [last('x-forwarded-host'), last('x-forwarded-proto')]
  return { ...(host && { host }), ...(scheme && { scheme }) }
}

/** The hop nearest to us that is no trusted proxy; before one that is not known, the proxy that did not know it. */
function clientIn(hops: readonly Hop[], trusts: Trusts): Hop | undefined {
  let client: Hop | undefined
  for (const hop of hops.toReversed()) {
    const address = hop.address ?? client?.address
    client = { ...hop, address: address === undefined ? undefined : plainAddress(address) }
    if (!trusts(hop.address)) break
  }
  return client
}
