import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** Whom an entry of the journal is about: by id, or as older entries have it by handle. */
export type ToldBy = { readonly id: unknown } | { readonly handle: unknown }

/** Id and name of somebody, whether they work here or left; names are public, as they are in git. */
export async function toldPerson(
  db: Db,
  _person: Person,
  by: ToldBy,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [key, column] = 'id' in by ? [by.id, sql`id::text`] : [by.handle, sql`handle`]
  if (typeof key !== 'string') return undefined
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from persons where ${column} = ${key}`.execute(db)
  return rows[0]
}
