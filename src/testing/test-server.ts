import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import { openHouse } from '#house'
import { loadSettings, serve } from '#start'
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

/** Opens the sample, or the handbook that `env` names, as `npm start` would. */
export async function startTestServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'firsthand-house-'))
  const database = await makeTestDatabase()
  const { settings } = loadSettings({
    flags: {},
    env: {
      PORT: '0',
      FIRSTHAND_DATA: data,
      DATABASE_URL: `postgres://firsthand_owner@localhost/${database.name}?host=${encodeURIComponent(inject('socket'))}`,
      ...env,
    },
    cwd: data,
  })
  const serving = await serve(settings, pino({ level: 'silent' }), openHouse)
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
