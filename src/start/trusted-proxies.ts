import { BlockList, isIP } from 'node:net'

/** Whether what an address says of others is believed: it is one of the proxies that the deployment names. */
export type Trusts = (address: string | undefined) => boolean

interface Range {
  readonly network: string
  readonly bits: number
  readonly family: 'ipv4' | 'ipv6'
}

/** Everything that is this machine itself. */
const loopback = ['127.0.0.0/8', '::1']

/** `10.0.0.7`, `10.0.0.0/8`, `2001:db8::/32`; undefined for all else, `/0` among it, which would believe everybody. */
function rangeOf(written: string): Range | undefined {
  const [network = '', bits, ...more] = written.split('/')
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(network)] ?? 0
  const count = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : 0
  if (more.length > 0 || network.includes('%') || count < 1 || count > most) return undefined
  return { network, bits: count, family: most === 32 ? 'ipv4' : 'ipv6' }
}

const wordsOf = (written: string): readonly string[] =>
  written
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Whether every word of a comma-separated list is an address, a range or `loopback`. */
export const areProxies = (written: string): boolean =>
  wordsOf(written).every((word) => word === 'loopback' || rangeOf(word) !== undefined)

/** The proxies that a list names; none where it is empty. */
export function trustedProxies(written: string): Trusts {
  const list = new BlockList()
  for (const word of wordsOf(written).flatMap((one) => (one === 'loopback' ? loopback : one))) {
    const range = rangeOf(word)
    if (range) list.addSubnet(range.network, range.bits, range.family)
  }
  return (address) => {
    const plain = address === undefined ? '' : plainAddress(address)
    const version = isIP(plain)
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
  }
}

/** An IPv4 address that a socket shows as IPv6 (`::ffff:192.0.2.1`) as itself; every other as it is. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
