import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { folderProblem } from './folder-problem.ts'

const name = 'firsthand-'
/** Bytes that macOS, the strictest, leaves for the folder of `/.s.PGSQL.5432`. */
const longest = 103 - '/.s.PGSQL.5432'.length

/** A short folder that only its owner may enter; the data folder's own path may be longer than a socket's may be. */
export async function makeSocketFolder(account: Account, folder: string): Promise<string> {
  const places = new Set([tmpdir(), '/tmp', '/var/tmp', dirname(folder)])
  let why = 'No place for its socket: TMPDIR is too long or cannot be written.'
  for (const place of places) {
    if (Buffer.byteLength(join(place, `${name}123456`)) > longest) continue
    try {
      const made = await mkdtemp(join(place, name))
      if (account.uid !== undefined) await chown(made, account.uid, account.uid)
      return made
    } catch (fault) {
      why = String(fault)
    }
  }
  throw folderProblem(folder, why)
}

/** The one that the last run in this folder used, if it was killed before it could clear it away. */
export async function lastSocketFolder(folder: string): Promise<string | undefined> {
  const options = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(() => '')
  const last = /unix_socket_directories=([^"]+)"/.exec(options)?.[1]
  return last && basename(last).startsWith(name) ? last : undefined
}

export const clearSocketFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true }).catch(() => undefined)
