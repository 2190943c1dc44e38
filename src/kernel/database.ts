import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

/** A connection or transaction as stores take it. */
export type Db = Kysely<DB>

/** What every transaction of the application runs in: open pool, typed tables, no rights beyond the application's role. */
export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

const instants: ReadonlySet<number> = new Set([pg.types.builtins.TIMESTAMPTZ])

/** timestamptz → Temporal.Instant, date → Temporal.PlainDate, bigint → number (all of ours stay below 2^53). */
function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
  if (instants.has(oid)) return (value) => Temporal.Instant.from(value)
  if (oid === pg.types.builtins.DATE) return (value) => Temporal.PlainDate.from(value)
  if (oid === pg.types.builtins.INT8) return Number
  return pg.types.getTypeParser(oid, 'text')
}

const isTemporal = (value: unknown): value is { toString(): string } =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate

/** pg turns unknown objects to JSON, which would quote an instant; everything else passes as it is. */
const parameters = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (isTemporal(value) ? value.toString() : value))

const names = new Map<string, string>()
/** Texts beyond this are not ours but made up, and are not kept by the database. */
const mostNames = 1000

/** A statement is parsed once a connection: its text is its name. What takes no values is rare or ends a transaction. */
function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text }
  const known = names.get(text)
  if (known === undefined && names.size >= mostNames) return { text, values: parameters(values) }
  const name = known ?? `s${names.size}`
  names.set(text, name)
  return { name, text, values: parameters(values) }
}

class Pool implements PostgresPool {
  readonly options = {}
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect()
    return {
      // Cursors are not used; Kysely's type asks for the overload.
      query: ((text: string, values: readonly unknown[]) => client.query(prepared(text, values))) as never,
      release: () => client.release(),
    }
  }

  end = (): Promise<void> => this.#pool.end()
}

/** Opens the application's pool. `connection` may belong to a more powerful login: the role is put on at connect. */
export function openDatabase(connection: pg.ClientConfig, size = 10): Database {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    types: { getTypeParser: typeParser },
    options:
      `${connection.options ?? ''} -c role=firsthand_app -c timezone=UTC -c statement_timeout=30s`.trim(),
  })
  // A connection that dies while idle is replaced at the next use; without a listener node would end.
  pool.on('error', () => {})
  // The same for one that dies while an act holds it: the act's next query fails, which is how the act hears of it.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new Pool(pool) }) })
  return { db, pool, close: () => db.destroy() }
}
