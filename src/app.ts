import type { IncomingMessage, ServerResponse } from 'node:http'
import type pg from 'pg'
import type { Logger } from 'pino'
import { firstAdministratorLink } from '#people'
import { openKernel } from './open-kernel.ts'
import { openDoors } from './open-doors.ts'
import { openVersions } from './open-versions.ts'
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
export interface OpenHouse {
  /** Answers from kept bytes, before a request is even looked at; false leaves it to `fetch`. */
  quick(request: IncomingMessage, response: ServerResponse): boolean
  fetch(request: Request, env: object): Response | Promise<Response>
  /** What is missing for an answer, in words; undefined when all is there. */
  notReady(): Promise<string | undefined>
  /** Lines to show below the address at start, such as a one-time link. */
  readonly greeting: readonly string[]
  /** Ends workers, then closes the pools. */
  close(): Promise<void>
}

/** Puts database, handbook, modules and doors together; whatever fails, what was opened before is closed again. */
export async function openHouse(surroundings: Surroundings): Promise<OpenHouse> {
  const kernel = await openKernel(surroundings)
  try {
    const versions = await openVersions(surroundings, kernel)
    const doors = await openDoors(surroundings, kernel, versions)
    const link = await firstAdministratorLink(kernel.database.db, kernel.clock.now(), surroundings.url)
    return {
      quick: doors.quick,
      fetch: doors.fetch,
      notReady: async () => ((await versions.inForce()) ? undefined : 'No handbook is open.'),
      greeting: link === undefined ? [] : [`The first administrator signs in once with ${link}`],
      close: async () => {
        await doors.close()
        versions.close()
        await kernel.close()
      },
    }
  } catch (fault) {
    await kernel.close()
    throw fault
  }
}
