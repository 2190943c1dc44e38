import { sql } from 'kysely'
import type { Db } from '#kernel'

/** How it went of late with one webhook. */
export interface Lately {
  /** When something last arrived. */
  readonly arrivedAt?: Temporal.Instant
  /** Tries that failed since then; counted to a hundred. */
  readonly failed: number
  /** When the next try is due; one that has passed is at once. */
  readonly nextTryAt?: Temporal.Instant
}

const mostCounted = 100
/** Below every id. */
const longAgo = '00000000-0000-0000-0000-000000000000'

/** How it went with each of these; whoever asks has been shown them. */
export async function latelyOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Lately>> {
  const { rows } = await sql<{
    id: string
    arrived_at: Temporal.Instant | null
    failed: number
    next_at: Temporal.Instant | null
  }>`
    select w.id, last.at as arrived_at,
      (select count(*) from (
         select from webhook_attempts a
         where a.webhook_id = w.id and a.fault is not null and a.id > coalesce(last.id, ${longAgo})
         limit ${mostCounted}) f) as failed,
      (select greatest(min(d.run_at), w.held_until) from webhook_deliveries d
       where d.webhook_id = w.id and d.run_at is not null having min(d.run_at) is not null) as next_at
    from webhooks w
    left join lateral (select a.id, a.at from webhook_attempts a
                       where a.webhook_id = w.id and a.fault is null order by a.id desc limit 1) last on true
    where w.id = any (${[...ids]}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ id, arrived_at, failed, next_at }) => [
      id,
      {
        failed,
        ...(arrived_at && { arrivedAt: arrived_at }),
        ...(next_at && { nextTryAt: next_at }),
      },
    ]),
  )
}
