import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseNamed, makeEmptyDatabase } from './empty-database.ts'
import { onceInRun } from './once-in-run.ts'
import { serveHere } from './serve-here.ts'
import { makeTestDatabase, type OwnedDatabase } from './test-database.ts'

/** The database that opened samples are copied from. */
const template = 'template_sample'

/**
 * A database in which the sample was opened once in this run of tests, by the product itself, with its node's cache laid
 * into the data folder.
 */
export async function makeSampleDatabase(data: string): Promise<OwnedDatabase> {
  const opened = await onceInRun('opened-sample', openSample)
  await cp(join(opened, 'cache'), join(data, 'cache'), { recursive: true })
  return makeTestDatabase(template)
}

/** Opens it as a first start does, until all is done that follows from what its people did. */
async function openSample(data: string): Promise<void> {
  const { name, sql } = await makeEmptyDatabase()
  const serving = await serveHere(name, data, {})
  const toDo = async () => (await sql('select from jobs where parked_at is null')).length
  while ((await toDo()) > 0) await pause(20)
  await serving.stop()
  await databaseNamed('postgres').sql(`alter database ${name} rename to ${template}`)
}
