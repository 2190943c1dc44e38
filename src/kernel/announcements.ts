import pg from 'pg'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** A word from one node to all, itself included; a hint only, nothing correct rests on its arriving. */
export interface Announcement {
  /** What it is about: `cards`, `version`. */
  readonly about: string
  readonly ids: readonly string[]
}

const channel = 'firsthand'
/** NOTIFY carries at most 8,000 bytes. */
const most = 7_500

/** Sends a hint to every node when the transaction commits. */
export async function announce(db: Db, announcement: Announcement): Promise<void> {
  const text = JSON.stringify(announcement)
  const payload = text.length > most ? JSON.stringify({ about: announcement.about, ids: [] }) : text
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}

/** Hears the hints of all nodes on a connection of its own; opens it again when it breaks. */
export class Announcements {
  readonly #connection: pg.ClientConfig
  readonly #hear: (announcement: Announcement) => void
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  constructor(connection: pg.ClientConfig, hear: (announcement: Announcement) => void) {
    this.#connection = connection
    this.#hear = hear
  }

  async open(): Promise<void> {
    const client = new pg.Client(this.#connection)
    this.#client = client
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''))
    client.on('error', () => this.#again())
    client.on('end', () => this.#again())
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch {
      this.#again()
    }
  }

  #heard(payload: string): void {
    try {
      this.#hear(JSON.parse(payload) as Announcement)
    } catch {
      // Somebody else spoke on the channel; hints may be lost.
    }
  }

  #again(): void {
    if (this.#closed || this.#retry) return
    this.#retry = setTimeout(() => {
      this.#retry = undefined
      void this.open()
    }, 1000)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#client?.end().catch(() => undefined)
  }
}
