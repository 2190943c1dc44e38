/** Where answers to letters come in. */
export interface RepliesSettings {
  /** The address that they go to, before the secret is put into it. */
  readonly address: string
  readonly host: string
  readonly port: number
}

const form = /^(\[[\da-f:]+\]|[^\s:]+):(\d{1,5})$/i

/** Whether it says an address and a port. */
export const isListening = (written: string): boolean => Number(form.exec(written)?.[2] ?? 65_536) < 65_536

/** The two settings as one. */
export function repliesOf(address: string, on: string): RepliesSettings {
  const [, host = '127.0.0.1', port = '2525'] = form.exec(on) ?? []
  return { address, host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** As it is written. */
export const hostAndPort = ({ host, port }: RepliesSettings): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
