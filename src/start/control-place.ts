import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

/** The header that says as whom; it counts on the control socket and nowhere else. */
export const asHeader = 'firsthand-as'
/** Every answer of the control socket names the address that people open. */
export const urlHeader = 'firsthand-url'
/** Every answer of the control socket names the release that serves. */
export const versionHeader = 'firsthand-version'

/** Bytes that macOS, the strictest, leaves for a socket's path. */
const longest = 103

/** Only its owner may enter. */
export const controlFolder = (data: string): string => join(data, 'control')

/** Says where the socket is when the data folder's own path is too long for one. */
export const elsewhereFile = (data: string): string => join(controlFolder(data), 'elsewhere')

/** The socket in the data folder itself; undefined where its path would be too long. */
export function socketInside(data: string): string | undefined {
  const path = join(controlFolder(data), 'socket')
  return Buffer.byteLength(`${path}.${process.pid}`) > longest ? undefined : path
}

/** Where a server of that data folder would listen; whether one does is another question. */
export const controlSocketOf = async (data: string): Promise<string | undefined> =>
  socketInside(data) ?? (await readFile(elsewhereFile(data), 'utf8').catch(() => undefined))?.trim()

/** Whether somebody listens there: the socket of a killed server is a file that refuses. */
export const isListening = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asking = connect(path)
    asking.once('connect', () => resolve(true)).once('error', () => resolve(false))
    asking.once('close', () => resolve(false)).setTimeout(2000, () => asking.destroy())
    asking.on('connect', () => asking.destroy())
  })
