/**
 * Schemes without a dot under which well-known programs are reached. Every other one is turned away: what a system opens for
 * a scheme is not always a program that was asked for.
 */
const programs = new Set(
  'vscode vscode-insiders vscodium code-oss cursor windsurf zed claude raycast goose warp kiro trae jetbrains postman'.split(
    ' ',
  ),
)

const loopbackNames = new Set(['127.0.0.1', '[::1]', 'localhost'])
const longest = 2000

const isLoopback = (url: URL): boolean => url.protocol === 'http:' && loopbackNames.has(url.hostname)

/** A private-use scheme is a domain the other way round (RFC 8252 §7.1). */
const isOfProgram = ({ protocol, host }: URL): boolean => {
  const scheme = protocol.slice(0, -1)
  return /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/.test(scheme) || (programs.has(scheme) && host !== '')
}

/** What does not work about an address that a program wants to be answered at; undefined where it works. */
export function redirectFault(written: string): string | undefined {
  if (written.length > longest || /[^\x21-\x7e]/.test(written) || !URL.canParse(written))
    return 'is no whole address'
  const url = new URL(written)
  if (written.includes('#')) return 'holds a fragment'
  if (url.username !== '' || url.password !== '') return 'holds a user name or a password'
  if (url.protocol === 'https:' || isLoopback(url) || isOfProgram(url)) return undefined
  return 'is neither https, nor http on the own machine, nor a scheme like com.example.program'
}

/** Whether one of the registered addresses is meant: letter by letter, but on loopback at any port (RFC 8252 §7.3). */
export const isRegistered = (wanted: string, registered: readonly string[]): boolean =>
  redirectFault(wanted) === undefined &&
  registered.some((one) => one === wanted || sameButPort(new URL(one), new URL(wanted)))

const sameButPort = (one: URL, other: URL): boolean =>
  isLoopback(one) &&
  isLoopback(other) &&
  one.hostname === other.hostname &&
  one.pathname === other.pathname &&
  one.search === other.search

/** Where an answer goes, as people can judge it: a host in plain letters, this computer, or an app's scheme. */
export function whereOf(redirectUri: string): string {
  const url = new URL(redirectUri)
  if (isLoopback(url)) return 'this computer'
  return url.protocol === 'https:' ? url.host : `the app for ${url.protocol.slice(0, -1)}`
}

/** Whether a host is written with letters that can look like others (RFC 5890). */
export const hasForeignLetters = (redirectUri: string): boolean =>
  new URL(redirectUri).hostname.split('.').some((label) => label.startsWith('xn--'))
