import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Where a limit counts: one limit, one team or region (or all together), one period. */
export interface Bucket {
  /** Name of the limit's definition; its lasting id is looked up, so a rename keeps the count. */
  readonly limit: string
  /** Lasting id of the team or region; undefined where the limit is pooled. */
  readonly scope?: string
  readonly period: Temporal.PlainDate
}

/** A place that is held. */
export interface Slot {
  /** 1 and up; negative for those let through beyond the limit. */
  readonly number: number
  readonly subjectKind: string
  readonly subjectId: string
  readonly excepted: boolean
}

const pooled = '00000000-0000-0000-0000-000000000000'

/** Finds or makes the bucket and locks its row until the transaction ends: one at a time counts and takes. */
export async function lockBucket(db: Db, id: string, bucket: Bucket): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into limit_buckets (id, limit_id, scope_id, period)
    select ${id}, identity, ${bucket.scope ?? pooled}, ${bucket.period}
    from definition_names where kind = 'limit' and name = ${bucket.limit}
    on conflict (limit_id, scope_id, period) do update set period = excluded.period
    returning id`.execute(db)
  const found = rows[0]?.id
  if (found === undefined) throw new Error(`limit ${bucket.limit} has no lasting id`)
  return found
}

/** The places held in a bucket, lowest number first. */
export async function slotsIn(db: Db, bucketId: string): Promise<readonly Slot[]> {
  const rows = await db
    .selectFrom('limit_slots')
    .select(['number', 'subject_kind', 'subject_id', 'excepted_by'])
    .where('bucket_id', '=', bucketId)
    .where('released_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(toSlot)
}

const toSlot = (row: {
  number: number
  subject_kind: string
  subject_id: string
  excepted_by: string | null
}): Slot => ({
  number: row.number,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  excepted: row.excepted_by !== null,
})

/** The places held under a limit in a period, without locking anything; none where nobody ever asked. */
export async function slotsOf(db: Db, limit: string, period: Temporal.PlainDate, scope: string = pooled) {
  return (await usageOf(db, limit, period)).get(scope) ?? []
}

/** Takes a place in a locked bucket; the unique index refuses a number that is held. */
export async function takeSlot(
  db: Db,
  slot: {
    readonly id: string
    readonly bucketId: string
    readonly number: number
    readonly subject: { readonly kind: string; readonly id: string }
    readonly at: Temporal.Instant
    readonly exception?: { readonly by: string; readonly why: string }
  },
): Promise<void> {
  await db
    .insertInto('limit_slots')
    .values({
      id: slot.id,
      bucket_id: slot.bucketId,
      number: slot.number,
      subject_kind: slot.subject.kind,
      subject_id: slot.subject.id,
      taken_at: slot.at,
      excepted_by: slot.exception?.by ?? null,
      excepted_why: slot.exception?.why ?? null,
    })
    .execute()
}

/** Gives back every place that a subject holds; those in `but` stay. */
export async function releaseSlots(
  db: Db,
  subject: { readonly kind: string; readonly id: string },
  at: Temporal.Instant,
  but: readonly string[] = [],
): Promise<void> {
  await sql`
    update limit_slots set released_at = ${at}
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} and released_at is null
      and bucket_id <> all (${but}::uuid[])`.execute(db)
}

/** Held places of one limit in one period, by scope; for cards and rule pages. */
export async function usageOf(
  db: Db,
  limit: string,
  period: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly Slot[]>> {
  const { rows } = await sql<{
    scope_id: string
    number: number
    subject_kind: string
    subject_id: string
    excepted_by: string | null
  }>`
    select b.scope_id, s.number, s.subject_kind, s.subject_id, s.excepted_by
    from definition_names n
    join limit_buckets b on b.limit_id = n.identity and b.period = ${period}
    join limit_slots s on s.bucket_id = b.id and s.released_at is null
    where n.kind = 'limit' and n.name = ${limit}
    order by b.scope_id, s.number`.execute(db)
  const usage = new Map<string, Slot[]>()
  for (const row of rows) usage.set(row.scope_id, [...(usage.get(row.scope_id) ?? []), toSlot(row)])
  return usage
}

/** Present names of the limits in which a subject holds or held a place. */
export async function limitsOfSubject(db: Db, kind: string, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from limit_slots s join limit_buckets b on b.id = s.bucket_id
    join definition_names n on n.kind = 'limit' and n.identity = b.limit_id
    where s.subject_kind = ${kind} and s.subject_id = ${id}`.execute(db)
  return rows.map(({ name }) => name)
}

/** The scope of a pooled limit in `usageOf`. */
export const pooledScope = pooled
