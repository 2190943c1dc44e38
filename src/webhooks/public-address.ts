import { BlockList, isIP, isIPv6 } from 'node:net'

/** IPv4 that leads nowhere outside (IANA special-purpose registry), and the host's own address in one large cloud. */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
]

/** What is open in IPv6 is 2000::/3 but for these: protocols, documentation, and IPv4 carried inside (Teredo, 6to4). */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const listOf = (subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

const [notIn4, notIn6] = [listOf(closed4, 'ipv4'), listOf(closed6, 'ipv6')]
const open6 = listOf(['2000::/3'], 'ipv6')

/**
 * Whether an address is one of the open internet. Everything else counts as private: this machine, local networks,
 * carriers' own, link-local with the clouds' metadata, several receivers at once, and IPv4 in an IPv6 coat.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return open6.check(address, 'ipv6') && !notIn6.check(address, 'ipv6')
  return isIP(address) === 4 && !notIn4.check(address, 'ipv4')
}
