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

/**
 * Of these the ids of requests that somebody sees to, or of which somebody beside their opener may know because they were
 * named; with `routed` also where a page or a turn lets them.
 */
export async function knownToOthers(
  db: Db,
  ids: readonly string[],
  { routed = false }: { readonly routed?: boolean } = {},
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select distinct c.request_id as id from request_circle c join requests r on r.id = c.request_id
    where c.request_id = any (${[...ids]}::uuid[])
      and (c.way = 'assigned' or (c.person_id <> r.opened_by and (${routed} or c.way <> 'routed')))`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
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
