import { sql } from 'kysely'

/** Whether request `r` waits for an open one, also for one of which whoever looks may not know. */
const heldUp = sql<boolean>`exists (
  select from request_blocks b left join requests o on o.id = b.blocked_by
  where b.request_id = r.id and case when o.id is null then holds_up(b.blocked_by) else o.ended_at is null end)`

/** Whether request `r` waits: for another one that is open, or for whoever asked. */
export const waitsStill = sql<boolean>`(
  ${heldUp} or exists (select from request_details_wanted w where w.request_id = r.id))`
