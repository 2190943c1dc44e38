import { sql, type RawBuilder } from 'kysely'
import type { Db, Look } from '#kernel'
import type { Request } from '../request.ts'
import { seenRequests } from '../seen-requests-store.ts'
import { requestsWhere } from '../store.ts'

/** How many of what `chosen` picks stand in each column of a group: by label, and those without one below the empty text. */
export async function countsOf(
  look: Look,
  chosen: RawBuilder<unknown>,
  group: string,
): Promise<ReadonlyMap<string, number>> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ label: string; count: number }>`
    select coalesce(l.label, '') as label, count(*)::int as count
    from requests r left join request_labels l on l.request_id = r.id and l.exclusive_group = ${group}
    where ${seen} and ${chosen} group by 1`.execute(look.db)
  return new Map(rows.map(({ label, count }) => [label, count]))
}

/** Cards of one column, newest first; without a label those that have none of the group. */
export const cardsOf = (
  look: Look,
  chosen: RawBuilder<unknown>,
  {
    group,
    label,
    below,
    limit,
  }: {
    readonly group: string
    readonly label: string | undefined
    readonly below: number | undefined
    readonly limit: number
  },
): Promise<readonly Request[]> => {
  const here = sql`exists (select from request_labels l where l.request_id = r.id
    and ${label === undefined ? sql`l.exclusive_group = ${group}` : sql`l.label = ${label}`})`
  return requestsWhere(
    look,
    sql`${chosen} and ${label === undefined ? sql`not ${here}` : here}
        ${below === undefined ? sql`` : sql`and r.number < ${below}::bigint`}
        order by r.number desc limit ${limit}`,
  )
}

/** Labels that a request carries, and their groups. */
export async function labelsOn(
  db: Db,
  requestId: string,
): Promise<readonly { readonly label: string; readonly group: string | null }[]> {
  const { rows } = await sql<{ label: string; group: string | null }>`
    select label, exclusive_group as group from request_labels where request_id = ${requestId}`.execute(db)
  return rows
}

/** How many open requests that somebody may see carry a label. */
export async function openWith(look: Look, label: string): Promise<number> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests r
    where ${seen} and r.ended_at is null and exists (
      select from request_labels l where l.request_id = r.id and l.label = ${label})`.execute(look.db)
  return rows[0]?.count ?? 0
}
