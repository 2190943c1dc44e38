/** Names under which this house answers: `host:port` as browsers send it; undefined where any is right. */
export type Hosts = ReadonlySet<string> | undefined

const localNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether a `Host` names the machine itself, whatever the port. */
export const isLocalName = (host: string): boolean => localNames.includes(host.replace(/:\d+$/, ''))

/** The names of a house: those of its address, and on loopback every name of the machine itself. */
export function hostsOf(listening: string, url: string): Hosts {
  const { host, port } = new URL(url)
  const names = localNames.map((name) => (port === '' ? name : `${name}:${port}`))
  return isLoopback(listening) || listening === 'localhost' ? new Set([host, ...names]) : undefined
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Whether a peer's address is this machine's own. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && loopback.has(address)
