import { join } from 'node:path'
import type { Logger } from 'pino'
import { startPostgres } from '#postgres'
import type { DatabaseAddress, OpenHouse, Surroundings } from './surroundings.ts'
import { checkDatabase } from './check-database.ts'
import { openGate } from './gate.ts'
import type { Settings } from './settings.ts'

/** A server at work. */
export interface Serving {
  readonly url: string
  /** Lines to show below the address. */
  readonly greeting: readonly string[]
  /** Settles when it can serve no longer, with the cause in words. */
  readonly failed: Promise<string>
  /** Finishes the requests under way, ten seconds at most, then closes everything; a second call does not wait for them. */
  stop(): Promise<void>
}

interface Source {
  readonly address: DatabaseAddress
  readonly failed: Promise<string>
  close(): Promise<void>
}

/**
 * Opens port, database and house in this order, so that a taken port touches no data; whatever fails, those already
 * open are closed again.
 */
export async function serve(
  settings: Settings,
  log: Logger,
  openHouse: (surroundings: Surroundings) => Promise<OpenHouse>,
): Promise<Serving> {
  const ending = new AbortController()
  const opened: (() => Promise<void>)[] = []
  const closeAll = async (): Promise<void> => {
    for (const closeOne of opened.toReversed()) await closeOne()
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= closeAll())
  try {
    const gate = await openGate(settings, log)
    opened.push(gate.close)
    const source = await (settings.databaseUrl
      ? otherDatabase(settings.databaseUrl)
      : ownDatabase(settings.data, log))
    opened.push(source.close)
    const url = settings.url ?? gate.url
    const house = await openHouse({ settings, database: source.address, url, log, ending: ending.signal })
    opened.push(house.close)
    gate.lead(house)
    const stop = async (): Promise<void> => {
      ending.abort()
      await gate.drain()
      await close()
    }
    return { url, greeting: house.greeting, failed: source.failed, stop }
  } catch (fault) {
    await close()
    throw fault
  }
}

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
