import { controlSocketOf, isListening, loadSettings } from '#start'
import type { Parts } from '../parts.ts'
import type { Terminal } from '../terminal.ts'
import { wayBySocket } from '../ways/by-socket.ts'
import { findWay } from '../ways/find-way.ts'
import type { Way } from '../ways/way.ts'

/** A server that answers already: completion opens no data and asks for no token. */
export async function runningWay(
  words: readonly string[],
  terminal: Terminal,
  parts: Parts,
): Promise<Way | undefined> {
  const { env, cwd } = terminal
  const written = (name: string): string | undefined => {
    const at = words.indexOf(`--${name}`)
    return at < 0 ? undefined : words[at + 1] || undefined
  }
  const [as, data, url] = ['as', 'data', 'url'].map(written)
  if (env['FIRSTHAND_TOKEN'] && as === undefined)
    return findWay({ url }, { ...terminal, isAttended: false }, parts)
  const { settings } = loadSettings({ flags: data === undefined ? {} : { data }, env, cwd })
  const socket = await controlSocketOf(settings.data)
  if (socket === undefined || !(await isListening(socket))) return undefined
  return wayBySocket(socket, settings.data, as ?? env['FIRSTHAND_AS'] ?? '')
}
