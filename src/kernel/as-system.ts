import { sql } from 'kysely'
import type { Db } from './database.ts'
import { systemPerson, type Person } from './person.ts'

/**
 * Reads or writes, in the transaction of somebody's act, what row-level security shows to Firsthand itself only: whose
 * address this is, the hash of a password. What comes of it must not tell them more than the act may.
 */
export async function asSystem<Result>(
  db: Db,
  { kind }: Pick<Person, 'kind'>,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  await setKind(db, systemPerson.kind)
  const result = await work(db)
  // Where `work` fails the transaction ends, and with it what was set.
  await setKind(db, kind)
  return result
}

const setKind = (db: Db, kind: Person['kind']) =>
  sql`select set_config('firsthand.kind', ${kind}, true)`.execute(db)
