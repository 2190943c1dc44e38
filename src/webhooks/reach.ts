import { lookup } from 'node:dns/promises'
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

/** Open internet only, until the house's settings say otherwise. */
export const systemReach = (): Reach => ({
  privateToo: false,
  resolve: (name) => lookup(name, { all: true }),
})

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
  const found = family === 0 ? await resolved(host, reach) : [{ address: host, family }]
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

async function resolved(host: string, { resolve }: Reach): Promise<readonly Address[]> {
  const found = await resolve(host).catch(() => [])
  if (found.length === 0) throw new NotFound(`No machine was found under the name ${host}.`)
  return found
}
