import { isIPv6 } from 'node:net'
import { plainAddress } from './trusted-proxies.ts'

/**
 * What one household or machine is counted by: an IPv4 address, or the /64 of an IPv6 one, in which anybody has addresses
 * without end. A /48 is the most that one customer is given (RFC 6177).
 */
export function addressKey(address: string, bits: 48 | 64 = 64): string {
  const plain = plainAddress(address).replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const between = plain.includes('::') ? 8 - first.length - last.length : 0
  const groups = [...first, ...Array.from({ length: between }, () => '0'), ...last]
  return `${groups
    .slice(0, bits / 16)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/${bits}`
}

/** An IPv4 address at the end stands for two groups, which no /64 looks at. */
const groupsOf = (part: string): readonly string[] =>
  part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : group))
