import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holderOf } from './orphan.ts'
import { port } from './settings.ts'
import type { Connection } from './start-postgres.ts'

/** Seconds that one which is just starting may take. */
const patience = 10

/** The way into the PostgreSQL that a living Firsthand has at work in this folder; undefined where none has. */
export async function findRunning(folder: string): Promise<Connection | undefined> {
  const place = resolve(folder)
  for (let waited = 0; waited < patience * 20; waited += 1) {
    if ((await holderOf(place)) === undefined) return undefined
    const lines = (await readFile(join(place, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    const host = lines[4]
    if (host && lines[7]?.trim() === 'ready')
      return { host, port, user: 'firsthand_owner', database: 'firsthand' }
    await pause(50)
  }
  return undefined
}
