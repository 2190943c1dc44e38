import { z } from 'zod'

const table = z.object({ name: z.string(), columns: z.array(z.string()) })

/** What stands before the tables. */
export const header = z.object({
  /** Version of the Firsthand that wrote it. */
  product: z.string(),
  /** Version of the PostgreSQL it was read from. */
  postgres: z.string(),
  at: z.string(),
  /** The schema's level: names of the migrations that had been applied. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** Text, as a bigint may pass what a number holds. `called`: whether that value was given out. */
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
})

/** What ends a table: of its rows as COPY text, unpacked. */
export const partEnd = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })

export type Header = z.infer<typeof header>
export type BackedUpTable = z.infer<typeof table>
export type BackedUpSequence = Header['sequences'][number]
export type PartEnd = z.infer<typeof partEnd>

/** What ends a backup; `sha256` is that of every byte before the frame that holds it. */
export interface Ending {
  readonly tables: number
  readonly rows: number
  readonly sha256: string
}
