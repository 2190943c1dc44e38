import { join } from 'node:path'
import type { Logger } from 'pino'
import { startPostgres } from '#postgres'
import { checkDatabase } from './check-database.ts'
import type { Settings } from './settings.ts'
import type { DatabaseAddress } from './surroundings.ts'

/** The database that a house stands on, at work. */
export interface Source {
  readonly address: DatabaseAddress
  /** Settles when it has ended by itself, with the cause in words. */
  readonly failed: Promise<string>
  close(): Promise<void>
}

/** The one that `DATABASE_URL` names, else our own, started; our own is taken by one process at a time. */
export const openSource = (settings: Pick<Settings, 'data' | 'databaseUrl'>, log: Logger): Promise<Source> =>
  settings.databaseUrl === undefined ? ownDatabase(settings.data, log) : otherDatabase(settings.databaseUrl)

async function ownDatabase(data: string, log: Logger): Promise<Source> {
  const note = (line: string): void => {
    if (line.startsWith('PANIC:')) log.error({ postgres: line }, 'PostgreSQL')
    else log.debug({ postgres: line }, 'PostgreSQL')
  }
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: note })
  const address = {
    owner: postgres.connection('firsthand_owner', 'firsthand'),
    app: postgres.connection('firsthand_app', 'firsthand'),
  }
  const failed = postgres.ended.then((said) => `PostgreSQL has ended: ${said || 'it did not say why'}`)
  return { address, failed, close: postgres.stop }
}

async function otherDatabase(databaseUrl: string): Promise<Source> {
  await checkDatabase(databaseUrl)
  const login = { connectionString: databaseUrl }
  return { address: { owner: login, app: login }, failed: new Promise(() => {}), close: async () => {} }
}
