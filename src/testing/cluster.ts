import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#kernel'
import { startPostgres } from '#postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the test cluster's socket. */
    socket: string
    /** A folder for what this run makes once, deleted at its end. */
    folder: string
  }
}

/** The database that each test file's own is copied from: migrated, empty. */
export const templateDatabase = 'template_firsthand'

/** One PostgreSQL for the whole run of tests, with the template; vitest calls it before and what it answers after. */
export default async function cluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-test-'))
  const postgres = await startPostgres({ folder: join(folder, 'pg'), durable: false })
  const first = new pg.Client(postgres.connection('firsthand_owner', 'postgres'))
  await first.connect()
  await first.query(`create database ${templateDatabase}`)
  await first.end()
  const owner = new pg.Client(postgres.connection('firsthand_owner', templateDatabase))
  await owner.connect()
  await migrate(owner, 'migrations', Temporal.Instant.from('2027-01-14T09:00:00Z'))
  await owner.end()
  project.provide('socket', postgres.host)
  project.provide('folder', folder)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
