import { lookup, Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** One address that a name has. */
export interface Address {
  readonly address: string
  readonly family: number
}

/** What this deployment may send to, and how names become addresses. */
export interface Reach {
  /** True lets it send to private addresses as well, and to those over http. */
  privateToo: boolean
  /** All addresses of a name, asked anew at every connection; rejects where it has none. */
  resolve(this: void, name: string): Promise<readonly Address[]>
}

/** Open internet only, until the house's settings say otherwise; `servers` are asked for names in place of the machine's. */
export function systemReach(servers?: readonly string[]): Reach {
  const reach: Reach = {
    privateToo: false,
    // The machine's own look-up knows names of the own network. It blocks one of a few threads until it ends, so that a
    // stranger's name server which never answers could hold up the house: strangers' names are asked for without it.
    resolve: (name) => (reach.privateToo ? lookup(name, { all: true }) : lookUpOutside(name, servers)),
  }
  return reach
}

async function lookUpOutside(name: string, servers?: readonly string[]): Promise<readonly Address[]> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (servers) resolver.setServers(servers)
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
  ]
}

/** A target that may not be sent to; the message is a sentence for people. */
export class OutOfReach extends Error {
  override readonly name: string = 'OutOfReach'
}

/** A target whose name has no address now; later it may have one. */
export class NotFound extends OutOfReach {
  override readonly name = 'NotFound'
}

/** The host of an address as sockets take it: IPv6 without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/**
 * The addresses that a target has right now, each of them checked; throws `OutOfReach`. One that is private closes all:
 * who connects takes any of them.
 */
export async function addressesInReach(url: URL, reach: Reach): Promise<readonly Address[]> {
  const host = hostOf(url)
  const family = isIP(host)
  const found = family === 0 ? await addressesOf(host, reach) : [{ address: host, family }]
  for (const { address } of found) {
    const open = isPublicAddress(address)
    if (!open && !reach.privateToo)
      throw new OutOfReach(
        'It leads to a private address. Take one that is open to the internet, or have private ones allowed where Firsthand runs (FIRSTHAND_PRIVATE_WEBHOOKS=allow).',
      )
    if (open && url.protocol !== 'https:')
      throw new OutOfReach('It is not encrypted. Begin the address with https://.')
  }
  return found
}

async function addressesOf(host: string, { resolve }: Reach): Promise<readonly Address[]> {
  // This machine, whatever a name server says (RFC 6761 §6.3).
  if (/(^|\.)localhost\.?$/.test(host)) return [{ address: '127.0.0.1', family: 4 }]
  const found = await resolve(host).catch(() => [])
  if (found.length === 0) throw new NotFound(`No machine was found under the name ${host}.`)
  return found
}
