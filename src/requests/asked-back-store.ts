import { sql } from 'kysely'
import type { Request } from './request.ts'
import { requestsWhere, type Seeing } from './store.ts'

/** Open ones of somebody's own that wait for an answer of theirs, newest first. */
export const requestsAskedBack = (look: Seeing, personId: string): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.ended_at is null and r.opened_by = ${personId} and exists (
          select from request_details_wanted w where w.request_id = r.id)
        order by r.number desc limit 200`,
  )
