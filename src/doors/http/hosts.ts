/** Names under which this house answers: `host:port` as browsers send it; undefined where any is right. */
export type Hosts = ReadonlySet<string> | undefined

const localNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether a `Host` names the machine itself, whatever the port. */
export const isLocalName = (host: string): boolean => localNames.includes(host.replace(/:\d+$/, ''))

/** The names of a house: those of its addresses, and on loopback every name of the machine itself at the port of the first. */
export function hostsOf(listening: string, urls: readonly string[]): Hosts {
  const hosts = urls.map((url) => new URL(url).host)
  const port = URL.parse(urls[0] ?? '')?.port ?? ''
  const names = localNames.map((name) => (port === '' ? name : `${name}:${port}`))
  return isLoopback(listening) || listening === 'localhost' ? new Set([...hosts, ...names]) : undefined
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Whether a peer's address is this machine's own. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && loopback.has(address)
