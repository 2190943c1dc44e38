import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseNamed } from './empty-database.ts'

/**
 * The folder of this name, filled once in a run of tests: the first that asks fills it, other workers wait for that. What
 * fails half-way is begun anew by the next.
 */
export async function onceInRun(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const filled = join(inject('folder'), name)
  if (existsSync(filled)) return filled
  const turn = new pg.Client(databaseNamed('postgres').login())
  await turn.connect()
  try {
    await turn.query('select pg_advisory_lock(hashtext($1))', [name])
    if (existsSync(filled)) return filled
    const begun = `${filled}-${process.pid}-${performance.now()}`
    await mkdir(begun)
    await fill(begun)
    await rename(begun, filled)
    return filled
  } finally {
    await turn.end()
  }
}
