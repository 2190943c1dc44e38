import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Bucket } from './store.ts'

/** How many places count in each later period of a scope, by its first day; a period without any is not named. */
export async function countsAfter(
  db: Db,
  { limit, scope, period }: Bucket,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ period: Temporal.PlainDate; held: number }>`
    select b.period, count(*) as held
    from definition_names n
    join limit_buckets b on b.limit_id = n.identity and b.scope = ${scope} and b.period > ${period}
    join limit_slots s on s.bucket_id = b.id and s.released_at is null and s.number > 0
    where n.kind = 'limit' and n.name = ${limit}
    group by b.period`.execute(db)
  return new Map(rows.map((row) => [row.period.toString(), row.held]))
}

/** How many places count in each period of a scope that begins between two days, by its first day. */
export async function countsBetween(
  db: Db,
  { limit, scope }: Pick<Bucket, 'limit' | 'scope'>,
  from: Temporal.PlainDate,
  before: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ period: Temporal.PlainDate; held: number }>`
    select b.period, count(*) as held
    from definition_names n
    join limit_buckets b on b.limit_id = n.identity and b.scope = ${scope}
      and b.period >= ${from} and b.period < ${before}
    join limit_slots s on s.bucket_id = b.id and s.released_at is null and s.number > 0
    where n.kind = 'limit' and n.name = ${limit}
    group by b.period`.execute(db)
  return new Map(rows.map((row) => [row.period.toString(), row.held]))
}
