import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Logger } from 'pino'
import { version } from '../root.ts'
import {
  asHeader,
  controlFolder,
  controlSocketOf,
  elsewhereFile,
  isListening,
  socketInside,
  urlHeader,
  versionHeader,
} from './control-place.ts'
import type { Gate } from './gate.ts'

const prefix = 'firsthand-control-'

/** What is served there. */
interface Served {
  readonly data: string
  /** The address that people open. */
  readonly url: string
}

/** The socket in the data folder through which the command line speaks to this server. */
export interface ControlSocket {
  close(): Promise<void>
}

/**
 * Opens it for this account alone: who can enter the folder could read the data as well, so what comes through is believed
 * when it says as whom. A server that cannot have one serves without.
 */
export async function openControlSocket(
  { data, url }: Served,
  take: Gate['take'],
  log: Logger,
): Promise<ControlSocket> {
  try {
    return await open({ data, url }, take, log)
  } catch (fault) {
    log.warn({ err: fault }, 'no control socket: the command line cannot reach this server')
    return { close: async () => {} }
  }
}

async function open({ data, url }: Served, take: Gate['take'], log: Logger): Promise<ControlSocket> {
  const folder = controlFolder(data)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const before = await controlSocketOf(data)
  if (before !== undefined && (await isListening(before))) {
    log.info({ path: before }, 'another server of this data folder has the control socket')
    return { close: async () => {} }
  }
  const inside = socketInside(data)
  if (before !== undefined && inside === undefined) await clearAway(dirname(before))
  const away = inside === undefined ? await mkdtemp(join(tmpdir(), prefix)) : undefined
  const path = inside ?? join(away ?? tmpdir(), 'socket')
  const server = createServer((request, response) => enter(request, response, url, take))
  // Bound beside its place and moved there: it takes the place of a killed server's, and nobody meets it half open.
  const bound = `${path}.${process.pid}`
  await rm(bound, { force: true })
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(bound, resolve))
  } finally {
    process.umask(mask)
  }
  await rename(bound, path)
  if (away !== undefined) await writeFile(elsewhereFile(data), `${path}\n`, { mode: 0o600 })
  const { ino } = await stat(path)
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    const own = (await stat(path).catch(() => undefined))?.ino === ino
    if (own) await rm(path, { force: true })
    if (own && away !== undefined) await rm(elsewhereFile(data), { force: true })
    if (away !== undefined) await clearAway(away)
  }
  return { close }
}

/** Only a folder that we made. */
const clearAway = async (folder: string): Promise<void> => {
  if (basename(folder).startsWith(prefix)) await rm(folder, { recursive: true, force: true })
}

/** Without the header a stranger asks, as through the port. */
function enter(request: IncomingMessage, response: ServerResponse, url: string, take: Gate['take']): void {
  response.setHeader(urlHeader, url)
  response.setHeader(versionHeader, version())
  const as = request.headers[asHeader]
  take(request, response, typeof as === 'string' ? handleOf(as) : '')
}

/** Headers carry ASCII; a handle may be any text. */
function handleOf(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
