import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { planCampaign } from '#campaigns'
import { openKernel, openVersions } from '#house'
import {
  openDatabase,
  perform,
  systemClock,
  type Database,
  type House,
  type Model,
  type Person,
  type Readable,
} from '#kernel'
import { presentPerson } from '#people'
import { startPostgres, type Postgres } from '#postgres'

/** One statement as the database got it. */
interface Statement {
  /** Under which it is prepared, once a connection, on both sides. */
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Acts that are done in one run, and how many at a time. */
const acts = 600
const together = 8
/** Of the kernel, not of the act: who is asking, the journal with its citation and its job, the transaction itself. */
const kernels = /^\s*(?:begin|commit|rollback|start transaction|select set_config|with entry as)/i

/** The sample in a database of its own, copied afresh for every run. */
export class ActWorld {
  readonly #postgres: Postgres
  readonly #model: Model
  readonly #seen: Readable
  readonly #by: Person
  readonly #recorded: readonly (readonly Statement[])[]
  #copies = 0

  private constructor(
    postgres: Postgres,
    { model, seen }: { readonly model: Model; readonly seen: Readable },
    by: Person,
    recorded: readonly (readonly Statement[])[],
  ) {
    this.#postgres = postgres
    this.#model = model
    this.#seen = seen
    this.#by = by
    this.#recorded = recorded
  }

  static async open(folder: string): Promise<ActWorld> {
    const postgres = await startPostgres({ folder: join(folder, 'postgres') })
    const address = {
      owner: postgres.connection('firsthand_owner', 'firsthand'),
      app: postgres.connection('firsthand_app', 'firsthand'),
    }
    const settings = {
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
    } as const
    const log = pino({ level: 'silent' })
    const surroundings = {
      settings,
      database: address,
      url: 'http://localhost',
      log,
      ending: new AbortController().signal,
    }
    const kernel = await openKernel(surroundings)
    const { versions, seen } = await openVersions(surroundings, kernel)
    const model = await versions.modelAt((await versions.inForce())?.commit ?? '')
    const by = await presentPerson(kernel.database.db, 'linh')
    versions.close()
    await kernel.close()
    if (!by) throw new Error('The sample has no linh.')
    const recorded = await new ActWorld(postgres, { model, seen }, by, []).#record()
    // What was read of the version is remembered: acts ask no git.
    return new ActWorld(postgres, { model, seen }, by, recorded)
  }

  /** Acts a second, each through `perform` with rulings, citation, journal and job. */
  perform(): Promise<number> {
    return this.#onCopy(async (database) => {
      const house = this.#house(database)
      return rate((n) => this.#plan(house, n))
    })
  }

  /** The same acts as the bare domain statements they sent, in a transaction each. */
  replay(): Promise<number> {
    return this.#onCopy(({ pool }) =>
      rate(async (n) => {
        const client = await pool.connect()
        await client.query('begin')
        for (const { values, ...sent } of this.#recorded[n] ?? [])
          await client.query({ ...sent, values: [...values] })
        await client.query('commit')
        client.release()
      }),
    )
  }

  close(): Promise<void> {
    return this.#postgres.stop()
  }

  /** What each act sends, without what the kernel adds. */
  #record(): Promise<readonly (readonly Statement[])[]> {
    return this.#onCopy(async (database) => {
      const house = this.#house(database)
      const recorded: Statement[][] = []
      const { query } = pg.Client.prototype
      for (let n = 0; n < acts; n++) {
        const statements: Statement[] = []
        pg.Client.prototype.query = function spied(this: pg.Client, ...asked: Parameters<typeof query>) {
          const [sent] = asked as unknown as [Partial<Statement> | undefined]
          if (sent?.values && sent.text !== undefined && !kernels.test(sent.text))
            statements.push(sent as Statement)
          return query.apply(this, asked)
        } as typeof query
        await this.#plan(house, n).finally(() => {
          pg.Client.prototype.query = query
        })
        recorded.push(statements)
      }
      return recorded
    })
  }

  /** A month of its own for every act, so that each takes a place and none waits for another. */
  #plan(house: House, n: number) {
    const startsOn = Temporal.PlainDate.from('2030-01-05').add({ months: n }).toString()
    return perform(house, this.#by, planCampaign, { name: `Campaign ${n}`, type: 'paid-social', startsOn })
  }

  readonly #house = (database: Database): House => ({
    database,
    clock: systemClock,
    modelAt: async () => this.#model,
    readable: this.#seen,
  })

  async #onCopy<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const name = `copy_${(this.#copies += 1)}`
    await this.#asOwner(`create database ${name} template firsthand`)
    const database = openDatabase(this.#postgres.connection('firsthand_app', name), together)
    try {
      return await work(database)
    } finally {
      await database.close()
      await this.#asOwner(`drop database ${name} with (force)`)
    }
  }

  async #asOwner(text: string): Promise<void> {
    const owner = new pg.Client(this.#postgres.connection('firsthand_owner', 'postgres'))
    await owner.connect()
    await owner.query(text)
    await owner.end()
  }
}

/** Does all acts, some together; answers how many a second. */
async function rate(one: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const work = async (): Promise<void> => {
    while (next < acts) await one(next++)
  }
  await Promise.all(Array.from({ length: together }, work))
  return (acts * 1000) / (performance.now() - began)
}
