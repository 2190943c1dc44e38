import pg from 'pg'
import { channel, type Announcement } from './announce.ts'

/** What an ear does with what it hears. */
export interface Ear {
  readonly hear: (announcement: Announcement) => void
  /** Called when it hears again after it was deaf: hints were missed. */
  readonly missed: () => void
}

/** Hears the hints of all nodes on a connection of its own; opens it again when it breaks. */
export class Announcements {
  readonly #connection: pg.ClientConfig
  readonly #ear: Ear
  #client: pg.Client | undefined
  #opening: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  constructor(connection: pg.ClientConfig, ear: Ear) {
    // It only listens: without probes it would never learn that the other side is gone.
    const probes = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }
    this.#connection = { ...connection, ...probes, connectionTimeoutMillis: 5_000 }
    this.#ear = ear
  }

  open(): Promise<void> {
    this.#opening = this.#open()
    return this.#opening
  }

  async #open(): Promise<void> {
    const client = new pg.Client(this.#connection)
    this.#client = client
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''))
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch {
      this.#lost(client)
    }
  }

  #heard(payload: string): void {
    try {
      this.#ear.hear(JSON.parse(payload) as Announcement)
    } catch {
      // Somebody else spoke on the channel; hints may be lost.
    }
  }

  async #openAgain(): Promise<void> {
    await this.open()
    if (this.#client) this.#ear.missed()
  }

  /** A connection that breaks says so more than once, and the last one's words must not end the next. */
  #lost(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return
    this.#client = undefined
    client.end().catch(() => undefined)
    this.#retry = setTimeout(() => {
      void this.#openAgain()
    }, 1000)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    // The driver never answers the end of a connection that is still being made.
    await this.#opening
    await this.#client?.end().catch(() => undefined)
  }
}
