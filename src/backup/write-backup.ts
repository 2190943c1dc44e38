import pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { connected } from './connected.ts'
import type { Ending } from './header.ts'
import { PartWriter } from './part-writer.ts'
import type { OnProgress, Sink } from './sink.ts'
import { openSnapshot } from './snapshot-store.ts'

/** What a backup came to. */
export interface Written extends Ending {
  /** Of the file. */
  readonly bytes: number
}

export interface WriteBackupOptions {
  /** A login that owns the tables. */
  readonly database: pg.ClientConfig
  readonly out: Sink
  readonly now: Temporal.Instant
  /** Version of this program. */
  readonly product: string
  readonly onProgress?: OnProgress
  /** Ends it at once; nothing in the database is left behind. */
  readonly signal?: AbortSignal
}

/** Writes all that the database holds at one moment, while others go on working in it. */
export async function writeBackup(options: WriteBackupOptions): Promise<Written> {
  const { database, out, now, product, onProgress = () => {}, signal } = options
  let bytes = 0
  const writer = new PartWriter({
    write: (piece) => {
      bytes += piece.length
      return out.write(piece)
    },
  })
  return connected(database, signal, async (client) => {
    const { tables, rowsOf, ...rest } = await openSnapshot(client)
    const listed = tables.map(({ name, columns }) => ({ name, columns }))
    await writer.begin({
      product,
      at: now.toString(),
      postgres: rest.postgres,
      migrations: [...rest.migrations],
      tables: listed,
      sequences: [...rest.sequences],
    })
    for (const table of tables) await writer.table(table, rowsOf(table), onProgress)
    const ending = await writer.end()
    return { ...ending, bytes }
  }).catch((fault) => {
    throw fault instanceof pg.DatabaseError && fault.code === '42501' ? hidden(fault) : fault
  })
}

/** With `row_security` off, PostgreSQL refuses to read a table of which it would have to hide rows. */
const hidden = ({ message }: pg.DatabaseError): StartProblem =>
  new StartProblem(
    `This login may not read all of it (${message}): back up with the login that owns the tables, or one that has BYPASSRLS.`,
  )
