import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Ids of those who changed what requests say, by request. */
export async function changersOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ request: string; people: string[] }>`
    select request_id as request, array_agg(distinct by) as people from request_versions
    where request_id = any (${[...ids]}::uuid[]) group by request_id`.execute(db)
  return new Map(rows.map(({ request, people }) => [request, people]))
}

/** Ids of those who may know of requests that are closed to others, by request, beside whoever asked. */
export async function circlesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ request: string; people: string[] }>`
    select request_id as request, array_agg(distinct person_id) as people from request_circle
    where request_id = any (${[...ids]}::uuid[]) group by request_id`.execute(db)
  return new Map(rows.map(({ request, people }) => [request, people]))
}
