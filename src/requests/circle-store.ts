import { sql } from 'kysely'
import type { Db } from '#kernel'

type ById = ReadonlyMap<string, readonly string[]>

/** Ids of those who may know of requests that are closed to others, by the request's id. */
export async function circlesOf(db: Db, ids: readonly string[]): Promise<ById> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; people: string[] }>`
    select request_id as id, array_agg(distinct person_id) as people from request_circle
    where request_id = any (${[...ids]}::uuid[]) group by request_id`.execute(db)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

/** Ids of requests that are closed to others, the next ones after an id. */
export async function closedAfter(
  db: Db,
  after: string | undefined,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests where closed_to_others ${after === undefined ? sql`` : sql`and id > ${after}`}
    order by id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
