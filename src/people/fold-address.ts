import { domainToASCII } from 'node:url'

/**
 * What two ways of writing one address have in common: the only place where they are compared. The local part without
 * capitals, final forms and compatibility forms; the domain as it is looked up (A-labels, RFC 5890). Made here and not by
 * the database, which knows the capitals of its own language only.
 */
export function foldAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [folded(address.slice(0, at)), address.slice(at + 1)]
  return at < 0 ? folded(address) : `${local}@${domainToASCII(domain) || folded(domain)}`
}

/** Small letters do not depend on where in a word they stand: of Σ there are two. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
