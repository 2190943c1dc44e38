import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { openKernel, openVersions } from '#house'
import { systemClock, type Database, type House, type Model, type Person, type Readable } from '#kernel'
import { presentPerson } from '#people'
import { startPostgres, type Postgres } from '#postgres'

/** The sample’s handbook in force on a database of its own, in this process. */
export interface SampleModel {
  readonly postgres: Postgres
  /** Somebody of the sample who may act. */
  readonly by: Person
  /** The house on a database, the sample’s own or a copy of it. What was read of the version is remembered: it asks no git. */
  readonly house: (database: Database) => House
  /** As the owner, outside every department. */
  asOwner(text: string, name?: string): Promise<void>
}

export async function openSampleModel(folder: string): Promise<SampleModel> {
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const surroundings = {
    settings: {
      port: 0,
      host: '127.0.0.1',
      data: folder,
      handbook: join(process.cwd(), 'sample'),
      mode: 'demo',
      privateWebhooks: 'refuse',
      log: 'silent',
      trustedProxies: '',
      rateLimit: 'off',
      sessionIdleDays: 30,
      sessionMostDays: 180,
    },
    database: {
      owner: postgres.connection('firsthand_owner', 'firsthand'),
      app: postgres.connection('firsthand_app', 'firsthand'),
    },
    url: 'http://localhost',
    log: pino({ level: 'silent' }),
    ending: new AbortController().signal,
  } as const
  const kernel = await openKernel(surroundings)
  const { versions, seen } = await openVersions(surroundings, kernel)
  const model: Model = await versions.modelAt((await versions.inForce())?.commit ?? '')
  const readable: Readable = seen
  const by = await presentPerson(kernel.database.db, 'linh')
  versions.close()
  await kernel.close()
  if (!by) throw new Error('The sample has no linh.')
  return {
    postgres,
    by,
    house: (database) => ({ database, clock: systemClock, modelAt: async () => model, readable }),
    async asOwner(text, name = 'postgres') {
      const owner = new pg.Client(postgres.connection('firsthand_owner', name))
      await owner.connect()
      await owner.query(text)
      await owner.end()
    },
  }
}
