import pg from 'pg'
import type { Logger } from 'pino'
import type { Settings } from './settings.ts'

/** How to reach the database: to migrate it, and to serve from it. With `DATABASE_URL` both are the same login. */
export interface DatabaseAddress {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

/** What a house is opened with. */
export interface Surroundings {
  readonly settings: Settings
  readonly database: DatabaseAddress
  /** The address people open, known once it listens. */
  readonly url: string
  readonly log: Logger
  /** Aborted when the process begins to end: streams that would stay open are ended by it. */
  readonly ending: AbortSignal
}

/** Everything between the socket and the database. */
export interface House {
  fetch(request: Request): Response | Promise<Response>
  /** What is missing for an answer, in words; undefined when all is there. */
  notReady(): Promise<string | undefined>
  /** Lines to show below the address at start, such as a one-time link. */
  readonly greeting: readonly string[]
  /** Ends workers, then closes the pool. */
  close(): Promise<void>
}

/** The one place where migrations, modules and routes are put together. */
export async function openHouse({ database }: Surroundings): Promise<House> {
  const pool = new pg.Pool({ ...database.app, max: 10 })
  pool.on('error', () => {})
  return {
    fetch: () => new Response('Firsthand\n'),
    notReady: () => pool.query('select 1').then(() => undefined),
    greeting: [],
    close: () => pool.end(),
  }
}
