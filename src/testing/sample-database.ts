import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { makeEmptyDatabase, databaseNamed } from './empty-database.ts'
import { serveHere } from './serve-here.ts'
import { makeTestDatabase, type OwnedDatabase } from './test-database.ts'

/** The database that opened samples are copied from. */
const whole = 'template_sample'

const cacheOfNode = (): string => join(inject('folder'), 'cache-of-sample')

let made: Promise<void> | undefined

/**
 * A database in which the sample was opened once in this run of tests, by the product itself, with its node's cache laid
 * into the data folder.
 */
export async function makeSampleDatabase(data: string): Promise<OwnedDatabase> {
  await (made ??= makeOnce())
  await cp(cacheOfNode(), join(data, 'cache'), { recursive: true })
  return makeTestDatabase(whole)
}

/** The workers of a run go one after another: the first makes it, the others find it. */
async function makeOnce(): Promise<void> {
  const turn = new pg.Client(databaseNamed('postgres').login())
  await turn.connect()
  try {
    await turn.query('select pg_advisory_lock(1)')
    const { rowCount } = await turn.query('select from pg_database where datname = $1', [whole])
    if (rowCount === 0) await openOnce()
  } finally {
    await turn.end()
  }
}

async function openOnce(): Promise<void> {
  const { name, sql } = await makeEmptyDatabase()
  const data = await mkdtemp(join(inject('folder'), 'sample-'))
  const serving = await serveHere(name, data, {})
  const toDo = async () => (await sql('select from jobs where parked_at is null')).length
  while ((await toDo()) > 0) await pause(20)
  await serving.stop()
  await cp(join(data, 'cache'), cacheOfNode(), { recursive: true })
  await rm(data, { recursive: true })
  await databaseNamed('postgres').sql(`alter database ${name} rename to ${whole}`)
}
