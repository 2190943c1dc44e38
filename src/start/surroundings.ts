import type { IncomingMessage, ServerResponse } from 'node:http'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'

/** How to reach the database: to migrate it, and to serve from it. With `DATABASE_URL` both are the same login. */
export interface DatabaseAddress {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

/** A handbook that is on its way into a repository of its own while the rest is read and opened. */
export interface ComingHandbook {
  readonly gitDir: string
  /** The branch that is to rule. */
  readonly branch: Promise<string>
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
  /** Hears how far a long start is, and the reading after it; nobody where it is absent. */
  readonly progress?: Progress
  readonly coming?: ComingHandbook
}

/** Everything between the socket and the database. */
export interface OpenHouse {
  /** Answers from kept bytes, before a request is even looked at; false leaves it to `fetch`. */
  quick(request: IncomingMessage, response: ServerResponse): boolean
  fetch(request: Request, env: object): Response | Promise<Response>
  /**
   * The same for somebody of the department by their handle: for who may enter the data itself, never for the network.
   * An empty handle is a stranger’s.
   */
  fetchAs(handle: string, request: Request, env: object): Promise<Response>
  /** What is missing for an answer, in words; undefined when all is there. */
  notReady(): Promise<string | undefined>
  /** Lines to show below the address at start, such as a one-time link. */
  readonly greeting: readonly string[]
  /** Ends workers, then closes the pools. */
  close(): Promise<void>
}
