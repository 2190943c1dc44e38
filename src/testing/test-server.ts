import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSampleDatabase } from './sample-database.ts'
import { serveHere } from './serve-here.ts'
import { makeTestDatabase, type TestDatabase } from './test-database.ts'

/** The whole product at work on loopback, on a database of its own. */
export interface TestServer {
  readonly url: string
  /** The lines shown at start: the first administrator's link. */
  readonly greeting: readonly string[]
  /** Its database, for what only time or another release does. */
  readonly asOwner: TestDatabase['asOwner']
  stop(): Promise<void>
}

/** Opens the sample, as a start after the first finds it, or the handbook that `env` names. */
export async function startTestServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'firsthand-house-'))
  const other = 'FIRSTHAND_HANDBOOK' in env
  const database = await (other ? makeTestDatabase() : makeSampleDatabase(data))
  const serving = await serveHere(database.name, data, env)
  return {
    url: serving.url,
    greeting: serving.greeting,
    asOwner: database.asOwner,
    stop: async () => {
      await serving.stop()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
