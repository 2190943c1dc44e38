import { sql } from 'kysely'
import type { Db } from '#kernel'

/** A filter of requests that somebody keeps by a name. */
export interface KeptFilter {
  readonly id: string
  readonly name: string
  /** What stands behind the question mark of its address. */
  readonly query: string
}

/** Somebody's own, by name; row-level security lets nobody read those of others. */
export async function filtersOf(db: Db, personId: string): Promise<readonly KeptFilter[]> {
  const { rows } = await sql<KeptFilter>`
    select id, name, query from request_filters where person_id = ${personId} order by lower(name), id`.execute(
    db,
  )
  return rows
}

export async function filterOf(db: Db, personId: string, id: string): Promise<KeptFilter | undefined> {
  return (await filtersOf(db, personId)).find((one) => one.id === id)
}

/** Keeps one; false where they keep another by that name. */
export async function insertFilter(
  db: Db,
  {
    id,
    name,
    query,
    personId,
    at,
  }: KeptFilter & { readonly personId: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into request_filters (id, person_id, name, query, made_at) values (${id}, ${personId}, ${name}, ${query}, ${at})
    on conflict do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Calls one otherwise; false where they keep another by that name. */
export async function renameFilter(db: Db, personId: string, { id, name }: Pick<KeptFilter, 'id' | 'name'>) {
  const { rows } = await sql`
    update request_filters set name = ${name}
    where id = ${id} and person_id = ${personId} and not exists (
      select from request_filters o where o.person_id = ${personId} and o.name = ${name} and o.id <> ${id})
    returning id`.execute(db)
  return rows.length > 0
}

export async function removeFilter(db: Db, personId: string, id: string): Promise<void> {
  await sql`delete from request_filters where id = ${id} and person_id = ${personId}`.execute(db)
}

/** Forgets all that somebody kept. */
export async function dropFilters(db: Db, personId: string): Promise<void> {
  await sql`delete from request_filters where person_id = ${personId}`.execute(db)
}
