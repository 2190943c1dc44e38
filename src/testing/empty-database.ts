import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database with nothing in it, on the server of the tests. */
export interface EmptyDatabase {
  readonly name: string
  /** As one of the server's logins; the owner of all unless another is named. */
  login(user?: string): pg.ClientConfig
  /** Runs SQL as a superuser, who sees every row. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

/** Makes an empty database; `owner` is a login that is there already. */
export async function makeEmptyDatabase(owner = 'firsthand_owner'): Promise<EmptyDatabase> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await inDatabase('postgres', `create database ${name} owner ${owner} template template0`)
  return {
    ...databaseNamed(name),
    drop: async () => void (await inDatabase('postgres', `drop database if exists ${name} with (force)`)),
  }
}

/** A database that is there already. */
export const databaseNamed = (name: string): Omit<EmptyDatabase, 'drop'> => ({
  name,
  login: (user = 'firsthand_owner') => ({ host: inject('socket'), user, database: name }),
  sql: (text, values) => inDatabase(name, text, values),
})

async function inDatabase<Row extends pg.QueryResultRow>(
  database: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ host: inject('socket'), user: 'firsthand_owner', database })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
