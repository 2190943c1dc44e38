import { sql } from 'kysely'
import type { Request } from './request.ts'
import { requestsWhere, type Seeing } from './store.ts'

/** Open ones that carry one of these labels, newest first. */
export const requestsLabelled = (look: Seeing, labels: readonly string[]): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.terms && ${labels.map((label) => `label:${label}`)}::text[] and r.ended_at is null
        order by r.number desc limit 200`,
  )
