import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartProblem } from '../start-problem.ts'
import { copyOf, inPublic, sequencesIn, settle, tablesIn, type FoundTable } from './catalogue-store.ts'
import type { BackedUpSequence } from './header.ts'

/** All that a database held at one moment. */
export interface Snapshot {
  readonly postgres: string
  readonly migrations: readonly string[]
  readonly tables: readonly FoundTable[]
  readonly sequences: readonly BackedUpSequence[]
  /** The table's rows at that moment, as COPY text. */
  rowsOf(table: FoundTable): AsyncIterable<Buffer>
}

const isolation = 'begin isolation level repeatable read'

/**
 * Opens a transaction that sees one moment and changes nothing. The tables are locked against changes of their shape
 * before that moment is chosen: a table that is rewritten in between would look empty. Writers are not held up.
 */
export async function openSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  await settle(client)
  const expected = await tablesIn(client)
  if (!expected.some(({ name }) => name === 'migrations'))
    throw new StartProblem('There is nothing to back up: the database holds nothing of Firsthand.')
  const bound = !(await passesRowSecurity(client)) && expected.some(({ forced }) => forced)
  // Only a transaction that may write can lift what binds the owner; it is never committed.
  await client.query(bound ? isolation : `${isolation}, read only`)
  await client.query('set local row_security = off')
  await client.query(
    `lock table ${expected.map(({ name }) => inPublic(name)).join(', ')} in access share mode`,
  )
  const tables = await tablesIn(client)
  if (JSON.stringify(tables) !== JSON.stringify(expected))
    throw new StartProblem('The tables were changed while the backup began: run it again.')
  const migrations = await client.query<{ name: string }>('select name from migrations order by name')
  const version = await client.query<{ server_version: string }>('show server_version')
  return {
    postgres: version.rows[0]?.server_version ?? '',
    migrations: migrations.rows.map(({ name }) => name),
    // What is locked until the end comes last.
    tables: bound ? [...tables.filter((one) => !one.forced), ...tables.filter((one) => one.forced)] : tables,
    sequences: await sequencesIn(client),
    rowsOf: (table) => rowsOf(client, table, bound && table.forced),
  }
}

async function passesRowSecurity(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ passes: boolean }>(
    'select rolsuper or rolbypassrls as passes from pg_catalog.pg_roles where rolname = current_user',
  )
  return rows[0]?.passes === true
}

async function* rowsOf(client: pg.ClientBase, table: FoundTable, bound: boolean): AsyncGenerator<Buffer> {
  if (bound) await client.query(`alter table ${inPublic(table.name)} no force row level security`)
  yield* client.query(copyTo(copyOf(table, 'to stdout')))
  // Fails where the rows only seemed to end because the connection did.
  await client.query('select')
}
