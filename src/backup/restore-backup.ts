import type pg from 'pg'
import { layDownSchema, migrate } from '#kernel'
import { renameHandbook } from '#repository'
import { StartProblem } from '../start-problem.ts'
import { sequencesIn, settle, tablesIn } from './catalogue-store.ts'
import { connected } from './connected.ts'
import type { BackedUpTable } from './header.ts'
import { analyse, bareTables, begin, commit, loadRows, setSequences } from './load-store.ts'
import { PartReader, passOver, type Part } from './part-reader.ts'
import type { OnProgress } from './sink.ts'
import { checkTarget } from './target-store.ts'
import type { VerifiedBackup } from './verify-backup.ts'

/** What a restore came to. */
export interface Restored extends Loaded {
  /** Migrations of this release that the backup did not have yet. */
  readonly migrated: readonly string[]
}

interface Loaded {
  /** How many. */
  readonly tables: number
  readonly rows: number
  /** Tables of the backup that no migration makes, such as somebody's own: they were not restored. */
  readonly leftOut: readonly string[]
}

export interface RestoreBackupOptions {
  /** A login that may make tables in an empty database. */
  readonly database: pg.ClientConfig
  readonly from: VerifiedBackup
  readonly now: Temporal.Instant
  readonly onProgress?: OnProgress
  /** Ends it at once; until all is loaded the database stays empty. */
  readonly signal?: AbortSignal
}

/** Loads a backup into an empty database, all of it or nothing, then brings it to this release's schema. */
export async function restoreBackup(options: RestoreBackupOptions): Promise<Restored> {
  const { database, from, now, signal } = options
  const loaded = await connected(database, signal, (client) => loadAll(client, options))
  const migrated = await connected(database, undefined, (client) => bringUp(client, from, now))
  return { ...loaded, migrated }
}

async function loadAll(
  client: pg.ClientBase,
  { from, now, onProgress = () => {} }: RestoreBackupOptions,
): Promise<Loaded> {
  await settle(client)
  await checkTarget(client)
  const reader = new PartReader(from.source)
  try {
    await begin(client)
    await layDownSchema(client, from.migrations, from.header.migrations)
    const loaded = await load(client, from, reader, onProgress)
    await renameHandbook(client, now)
    await commit(client)
    return loaded
  } finally {
    await reader.close()
  }
}

/** What is loaded is safe by now: this can be done again at the next start. */
async function bringUp(
  client: pg.ClientBase,
  { migrations }: VerifiedBackup,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  try {
    await analyse(client)
    return await migrate(client, migrations, now)
  } catch (fault) {
    throw new StartProblem(
      `All was restored, but it could not be brought to this release: ${fault instanceof Error ? fault.message : String(fault)}. The next start tries again.`,
    )
  }
}

async function load(
  client: pg.ClientBase,
  { source, ending }: VerifiedBackup,
  reader: PartReader,
  tell: OnProgress,
): Promise<Loaded> {
  const header = await reader.header()
  const tables = await tablesIn(client)
  const sequences = await sequencesIn(client)
  const bared = await bareTables(client, tables)
  mustBeWhole(source.name, header.tables, tables)
  const leftOut: string[] = []
  let all = 0
  for await (const part of reader.parts(header)) {
    if (!tables.some(({ name }) => name === part.name)) {
      await passOver(part)
      leftOut.push(part.name)
      continue
    }
    const rows = await loadRows(client, told(part, tell))
    const declared = part.declared()
    if (rows !== declared)
      throw notWhole(source.name, `of ${part.name} ${rows} of ${declared} rows can be read, and the rest`)
    all += rows
    tell({ part: part.name, bytes: 0, rows })
  }
  const { sha256 } = await reader.ending(header)
  if (sha256 !== ending.sha256)
    throw new StartProblem(
      `${source.name} was changed while it was read: nothing was restored. Run it again.`,
    )
  await bared.dress()
  await setSequences(
    client,
    header.sequences.filter(({ name }) => sequences.some((one) => one.name === name)),
  )
  return { tables: header.tables.length - leftOut.length, rows: all, leftOut }
}

/** A backup has each table that stood at its level, empty or not. */
function mustBeWhole(name: string, there: readonly BackedUpTable[], made: readonly BackedUpTable[]): void {
  const missing = made.filter((table) => !there.some((one) => one.name === table.name))
  if (missing.length > 0)
    throw notWhole(
      name,
      `${missing.length === 1 ? 'the table' : 'each of the tables'} ${missing.map((one) => one.name).join(', ')}`,
    )
}

const notWhole = (name: string, what: string): StartProblem =>
  new StartProblem(
    `${name}: this is no whole backup: ${what} is missing. Nothing was restored. Use another copy of it.`,
  )

function told(part: Part, tell: OnProgress): Part {
  async function* content(): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const piece of part.content) {
      yield piece
      bytes += piece.length
      tell({ part: part.name, bytes })
    }
  }
  return { ...part, content: content() }
}
