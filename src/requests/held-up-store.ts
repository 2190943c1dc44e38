import { sql } from 'kysely'

/** Whether request `r` waits for an open one, also for one of which whoever looks may not know. */
export const heldUp = sql<boolean>`exists (
  select from request_blocks b left join requests o on o.id = b.blocked_by
  where b.request_id = r.id and case when o.id is null then holds_up(b.blocked_by) else o.ended_at is null end)`
