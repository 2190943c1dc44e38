import type { IncomingMessage } from 'node:http'

/** Why it cannot be told what a request asks for (RFC 9112 §3.2, RFC 9110 §4.2.4); undefined where it can. */
export function misaddressed({ rawHeaders, url = '' }: IncomingMessage): string | undefined {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1) return 'The request names more than one Host. Send one.'
  if (url.startsWith('/') || url === '*') return undefined
  const address = URL.parse(url)
  if (!address || !['http:', 'https:'].includes(address.protocol))
    return 'The request asks for no address of this server. Begin it with a slash.'
  return address.username || address.password
    ? 'The address holds a name or a password. Send them in a header, never in an address.'
    : undefined
}
