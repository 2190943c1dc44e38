import { sql } from 'kysely'
import type { Look } from '#kernel'
import type { Request } from './request.ts'
import { seenRequests } from './seen-requests-store.ts'
import { requestsWhere } from './store.ts'

type Seeing = Pick<Look, 'db' | 'by' | 'model'>

/** What was done under a type, as far as who looks may see it. */
export interface Use {
  readonly open: number
  readonly ended: number
  readonly excuses: number
  readonly lastAt?: Temporal.Instant
}

/** More are not counted one by one. */
export const mostCounted = 1000

/** How much a type is used, of the requests that who looks may see. */
export async function useOf(look: Seeing, typeId: string): Promise<Use> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ open: number; ended: number; excuses: number; last: Temporal.Instant | null }>`
    select
      (select count(*) from (select 1 from requests r where ${seen} and r.type_id = ${typeId} and r.ended_at is null limit ${mostCounted}) o) as open,
      (select count(*) from (select 1 from requests r where ${seen} and r.type_id = ${typeId} and r.ended_at is not null limit ${mostCounted}) e) as ended,
      (select count(*) from request_excuses x join requests r on r.id = x.request_id
         where ${seen} and x.rule_id = ${typeId}) as excuses,
      (select r.opened_at from requests r where ${seen} and r.type_id = ${typeId} order by r.number desc limit 1) as last`.execute(
    look.db,
  )
  const [row] = rows
  return {
    open: row?.open ?? 0,
    ended: row?.ended ?? 0,
    excuses: row?.excuses ?? 0,
    ...(row?.last && { lastAt: row.last }),
  }
}

/** So many are looked at one by one. */
export const mostRead = 200

/** Open requests of a type that everybody here may know of, newest first. */
export const openOfType = (look: Seeing, typeId: string): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.type_id = ${typeId} and r.ended_at is null and not r.closed_to_others
        order by r.number desc limit ${mostRead}`,
  )

/** Open requests of a type that were opened under an earlier version, newest first. */
export const openedUnderOthers = (
  look: Seeing,
  typeId: string,
  commit: string,
): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.type_id = ${typeId} and r.ended_at is null and r.opened_under <> ${commit}
        order by r.number desc limit ${mostRead}`,
  )
