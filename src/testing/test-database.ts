import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '#kernel'
import { templateDatabase } from './cluster.ts'

/** A database of its own, with a way in as the owner for what the application may not do. */
export interface TestDatabase extends Database {
  readonly name: string
  /** Another pool on the same database, as a second node or a second part of the application has it. */
  again(size?: number): Database
  /** Runs SQL as the owner of the tables, who still obeys forced row-level security only where it is forced. */
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

const connection = (user: string, database: string): pg.ClientConfig => ({
  host: inject('socket'),
  user,
  database,
})

async function once(user: string, database: string, text: string, values: readonly unknown[] = []) {
  const client = new pg.Client(connection(user, database))
  await client.connect()
  try {
    return await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

/** A database by name, with what only its owner does. */
export type OwnedDatabase = Pick<TestDatabase, 'name' | 'asOwner'> & { drop(): Promise<void> }

/** Makes a fresh copy of a template, of the migrated and empty one unless another is named; files are copied as they are, which costs a fifth of writing all pages to the log. */
export async function makeTestDatabase(template = templateDatabase): Promise<OwnedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await once('firsthand_owner', 'postgres', `create database ${name} template ${template} strategy file_copy`)
  const drop = async (): Promise<void> => {
    await once('firsthand_owner', 'postgres', `drop database ${name} with (force)`)
  }
  const asOwner: TestDatabase['asOwner'] = async (text, values) =>
    (await once('firsthand_owner', name, text, values)).rows
  return { name, asOwner, drop }
}

/** Opens a fresh database as the application does; `close` drops it. */
export async function openTestDatabase({
  size = 10,
}: { readonly size?: number } = {}): Promise<TestDatabase> {
  const { name, asOwner, drop } = await makeTestDatabase()
  const database = openDatabase(connection('firsthand_app', name), size)
  return {
    ...database,
    name,
    again: (own = 3) => openDatabase(connection('firsthand_app', name), own),
    asOwner,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}
