import { sql } from 'kysely'
import type { Db } from './database.ts'

/** A word from one node to all, itself included; a hint only, nothing correct rests on its arriving. */
export interface Announcement {
  /** What it is about: `cards`, `version`. */
  readonly about: string
  /** Absent where everything may have changed. */
  readonly ids?: readonly string[]
}

/** The channel of NOTIFY. */
export const channel = 'firsthand'
/** NOTIFY carries less than 8,000 bytes. */
const mostBytes = 7_900

/** Sends a hint to every node when the transaction commits; one with too many ids says that everything changed. */
export async function announce(db: Db, { about, ids }: Announcement): Promise<void> {
  const whole = JSON.stringify({ about, ids })
  const payload = Buffer.byteLength(whole) > mostBytes ? JSON.stringify({ about }) : whole
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}
