import { controlSocketOf, isListening, loadSettings } from '#start'
import { misused } from '../command-problem.ts'
import type { Parts } from '../parts.ts'
import type { Terminal } from '../terminal.ts'
import { wayByAddress } from './by-address.ts'
import { wayBySocket } from './by-socket.ts'
import { tokenFor } from './token-for.ts'
import type { Wanted, Way } from './way.ts'

/**
 * Where to and as whom. A token or `--url` means the server at that address; else the data folder's own server, or the
 * data itself. Who asks is always said: by the token there or as nobody by `--stranger`, by `--as` here. FIRSTHAND_AS only
 * speaks where nothing else says who asks.
 */
export async function findWay(wanted: Wanted, terminal: Terminal, parts: Parts): Promise<Way> {
  const { env, cwd } = terminal
  const hasToken = wanted.tokenFile !== undefined || Boolean(env['FIRSTHAND_TOKEN']?.trim())
  const { url: address, data, config: file } = wanted
  const flags = data === undefined ? {} : { data }
  const { settings, given } = loadSettings({ flags, env, cwd, ...(file === undefined ? {} : { file }) })
  if (wanted.stranger) {
    const url = address ?? settings.url
    if (wanted.as !== undefined || wanted.tokenFile !== undefined)
      throw misused(
        'A stranger comes without a name and without a token: leave --stranger out, or the other.',
      )
    if (url === undefined)
      throw misused('A stranger speaks to a server: say which with --url or FIRSTHAND_URL.')
    return wayByAddress(plainAddress(url), undefined)
  }
  if (hasToken || address !== undefined) {
    if (wanted.as !== undefined) throw misused(twoPersons(hasToken))
    const url = address ?? settings.url
    if (url === undefined) throw misused('A token speaks to a server: say which with --url or FIRSTHAND_URL.')
    return wayByAddress(plainAddress(url), await tokenFor(wanted, terminal, url))
  }
  const as = wanted.as ?? (env['FIRSTHAND_AS']?.trim() || undefined)
  if (as === undefined)
    throw misused(
      'Say as whom: --as and a handle, or FIRSTHAND_AS. To speak to a server elsewhere set FIRSTHAND_URL and FIRSTHAND_TOKEN; then the token says it.',
    )
  const socket = await controlSocketOf(settings.data)
  if (socket !== undefined && (await isListening(socket))) return wayBySocket(socket, settings.data, as)
  const { wayOpenedHere } = await import('./opened-here.ts')
  return wayOpenedHere(settings, as, parts, given.has('log'))
}

const twoPersons = (hasToken: boolean): string =>
  hasToken
    ? 'A token says who asks, and so does --as: leave one of them out.'
    : 'A server at an address goes by its token, not by --as: leave --as out, or --url.'

function plainAddress(written: string): string {
  if (URL.canParse(written) && /^https?:/.test(written)) {
    const { origin, pathname } = new URL(written)
    return `${origin}${pathname}`
  }
  throw misused(
    `${written} is no address: it begins with https:// or http://, like https://handbook.example.com`,
  )
}
