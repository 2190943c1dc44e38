import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Person } from './person.ts'

const retryable = new Set(['40001', '40P01'])
const attempts = 5

const sqlState = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined

/**
 * One transaction in which the database knows who is asking; row-level security reads it there. `commit` is the
 * version of the handbook in force, read in the same statement; undefined before the first import.
 * Serialisation failures and deadlocks are tried again, each time a little later, so that two do not meet again.
 */
export async function transactionOf<Result>(
  db: Db,
  person: Person,
  work: (tx: Db, commit: string | undefined) => Promise<Result>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Result> {
  const outer = within.getStore() ?? []
  if (outer.includes(db)) throw new Error('A transaction may not begin another one: it has one connection.')
  return within.run([...outer, db], () => tried(db, (tx) => enter(tx, person, readOnly), work))
}

/** The pools of which whoever calls holds a connection: twenty who each wait for a second one wait for ever. */
const within = new AsyncLocalStorage<readonly Db[]>()

async function tried<Result>(
  db: Db,
  begin: (tx: Db) => Promise<string | undefined>,
  work: (tx: Db, commit: string | undefined) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => work(tx, await begin(tx)))
    } catch (fault) {
      if (attempt >= attempts || !retryable.has(sqlState(fault) ?? '')) throw fault
      await pause(Math.random() * 5 * 2 ** attempt)
    }
  }
}

async function enter(tx: Db, person: Person, readOnly: boolean): Promise<string | undefined> {
  const { rows } = await sql<{ commit: string | null }>`
    select set_config('firsthand.person', ${person.id}, true), set_config('firsthand.kind', ${person.kind}, true),
           set_config('transaction_read_only', ${readOnly ? 'on' : 'off'}, true),
           (select commit from in_force) as commit`.execute(tx)
  return rows[0]?.commit ?? undefined
}
