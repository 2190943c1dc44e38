import { isIP, isIPv4 } from 'node:net'

/** One step of a request on its way here, as the proxy that took it writes it down. */
export interface Hop {
  /** Undefined where the proxy does not know or does not say. */
  readonly address: string | undefined
  readonly host?: string
  readonly scheme?: string
}

const pair = /\s*([!#$%&'*+.^_`|~\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*))\s*([;,]|$)/gy

/** Reads `Forwarded` (RFC 7239 §4), the first hop first; undefined where it cannot be read. */
export function readForwarded(header: string): readonly Hop[] | undefined {
  const hops: Hop[] = []
  let hop: Record<string, string> = {}
  pair.lastIndex = 0
  while (pair.lastIndex < header.length) {
    const found = pair.exec(header)
    if (!found) return undefined
    const [, name = '', quoted, token = '', end] = found
    hop[name.toLowerCase()] = quoted === undefined ? token : quoted.replaceAll(/\\(.)/g, '$1')
    if (end === ';') continue
    const { for: from = '', host, proto } = hop
    hops.push({ address: nodeAddress(from), ...(host && { host }), ...(proto && { scheme: proto }) })
    hop = {}
  }
  return hops
}

/** Reads `X-Forwarded-For` with its companions, whose entries belong together from the right. */
export function readForwardedFor(addresses: string, hosts = '', schemes = ''): readonly Hop[] {
  const [forList, hostList, schemeList] = [addresses, hosts, schemes].map(listed)
  const from = forList ?? []
  // A proxy that puts one value in the place of all speaks for every hop.
  const beside = (list: readonly string[] | undefined, left: number) => list?.at(-left) ?? list?.[0]
  return from.map((written, at) => {
    const host = beside(hostList, from.length - at)
    const scheme = beside(schemeList, from.length - at)
    return { address: nodeAddress(written), ...(host && { host }), ...(scheme && { scheme }) }
  })
}

const listed = (header: string): readonly string[] => header.split(',').map((one) => one.trim())

/** An address with or without port, an IPv6 one in brackets; undefined for `unknown` and for hidden names. */
function nodeAddress(written: string): string | undefined {
  const plain = /^\[([^\]]+)\](?::\d+)?$/.exec(written)?.[1] ?? written
  if (isIP(plain) !== 0) return plain
  const withoutPort = plain.replace(/:\d+$/, '')
  return isIPv4(withoutPort) ? withoutPort : undefined
}
