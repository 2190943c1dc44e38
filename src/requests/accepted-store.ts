import { sql } from 'kysely'
import type { Request } from './request.ts'
import { requestsWhere, type Seeing } from './store.ts'

/** Those of a type that somebody opened and that were taken in hand or are done. */
export const acceptedOf = (look: Seeing, typeId: string, personId: string): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.type_id = ${typeId} and r.opened_by = ${personId} and (
          exists (select from request_acceptances y where y.request_id = r.id)
          or exists (select from request_ends e where e.request_id = r.id and e.outcome = 'done'))
        order by r.number desc limit 200`,
  )
