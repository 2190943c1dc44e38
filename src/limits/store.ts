import { sql } from 'kysely'
import type { Db, Subject } from '#kernel'

/** Where a limit counts: one limit, one team, region … (or all together), one period. */
export interface Bucket {
  /** Name of the limit's definition; its lasting id is looked up, so a rename keeps the count. */
  readonly limit: string
  /** What it counts by, as it lasts; `pooled` where all share one. */
  readonly scope: string
  readonly period: Temporal.PlainDate
}

/**
 * How a place was given: within the limit, beyond it with no more than a note, by somebody who may decide, or to a fact
 * that had happened already.
 */
export type Given = 'fits' | 'noted' | 'excepted' | 'outside'

/** A place that is held. */
export interface Slot {
  /** 1 and up; negative for those let through beyond the limit. */
  readonly number: number
  readonly subjectKind: string
  readonly subjectId: string
  readonly given: Given
}

/** The scope of a limit that all share. */
export const pooled = ''

interface Row {
  number: number
  subject_kind: string
  subject_id: string
  outcome: string
}

const toSlot = (row: Row): Slot => ({
  number: row.number,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  // The table's check lets nothing else in.
  given: row.outcome as Given,
})

/** What a bucket is called among others. */
export const bucketKey = ({ limit, scope, period }: Bucket): string =>
  `${limit} ${period.toString()} ${scope}`

/**
 * Finds or makes the buckets, each named once, and locks their rows until the transaction ends: one at a time counts and
 * takes. They are locked in the order of the limits' lasting ids, periods and scopes, the same for everybody, so that no
 * two acts wait for each other. Answers the buckets' ids by their keys.
 */
export async function lockBuckets(
  db: Db,
  wanted: readonly (Bucket & { readonly id: string })[],
): Promise<ReadonlyMap<string, string>> {
  const asked = JSON.stringify(wanted.map((one) => ({ ...one, period: one.period.toString() })))
  const { rows } = await sql<Bucket & { readonly id: string }>`
    with wanted as (
      select v.id, n.identity, v."limit" as name, v.period, v.scope
      from jsonb_to_recordset(${asked}::jsonb) as v (id uuid, "limit" text, period date, scope text)
      join definition_names n on n.kind = 'limit' and n.name = v."limit"
    ), locked as (
      insert into limit_buckets (id, limit_id, period, scope)
      select id, identity, period, scope from wanted order by identity, period, scope
      on conflict (limit_id, period, scope) do update set period = excluded.period
      returning id, limit_id, period, scope
    )
    select wanted.name as "limit", locked.id, locked.period, locked.scope
    from wanted join locked
      on locked.limit_id = wanted.identity and locked.period = wanted.period and locked.scope = wanted.scope`.execute(
    db,
  )
  const ids = new Map(rows.map((row) => [bucketKey(row), row.id]))
  const lost = wanted.find((one) => !ids.has(bucketKey(one)))
  if (lost) throw new Error(`limit ${lost.limit} has no lasting id`)
  return ids
}

/** The places held in buckets, by bucket, lowest number first. */
export async function slotsIn(
  db: Db,
  buckets: readonly string[],
): Promise<ReadonlyMap<string, readonly Slot[]>> {
  const { rows } = await sql<Row & { bucket_id: string }>`
    select bucket_id, number, subject_kind, subject_id, outcome from limit_slots
    where bucket_id = any (${buckets}::uuid[]) and released_at is null order by number`.execute(db)
  return grouped(rows, ({ bucket_id }) => bucket_id)
}

const grouped = <One extends Row>(rows: readonly One[], by: (row: One) => string) =>
  new Map([...Map.groupBy(rows, by)].map(([key, all]) => [key, all.map(toSlot)]))

/** Takes a place in a locked bucket; the unique index refuses a number that is held. */
export async function takeSlot(
  db: Db,
  slot: {
    readonly id: string
    readonly bucketId: string
    readonly number: number
    readonly subject: Subject
    readonly given: Given
    readonly by: string
    readonly at: Temporal.Instant
    readonly why: string | undefined
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
      outcome: slot.given,
      taken_by: slot.by,
      taken_at: slot.at,
      why: slot.why ?? null,
    })
    .execute()
}

/** Gives back every place that a subject holds; those in `but` stay. Answers the buckets that have one more now. */
export async function releaseSlots(
  db: Db,
  subject: Subject,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
  but: readonly string[] = [],
): Promise<readonly string[]> {
  const { rows } = await sql<{ bucket_id: string }>`
    update limit_slots set released_at = ${at}, released_by = ${by}
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} and released_at is null
      and bucket_id <> all (${but}::uuid[]) returning bucket_id`.execute(db)
  return rows.map((row) => row.bucket_id)
}

/** Held places of one limit in one period, by scope, without locking anything; for cards and ways that would work. */
export async function usageOf(
  db: Db,
  limit: string,
  period: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly Slot[]>> {
  const { rows } = await sql<Row & { scope: string }>`
    select b.scope, s.number, s.subject_kind, s.subject_id, s.outcome
    from definition_names n
    join limit_buckets b on b.limit_id = n.identity and b.period = ${period}
    join limit_slots s on s.bucket_id = b.id and s.released_at is null
    where n.kind = 'limit' and n.name = ${limit}
    order by b.scope, s.number`.execute(db)
  return grouped(rows, ({ scope }) => scope)
}

/** Every name of the limits in which a subject holds, held or waits for a place. */
export async function limitsOfSubject(db: Db, subject: Subject): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from (
      select bucket_id from limit_slots where subject_kind = ${subject.kind} and subject_id = ${subject.id}
      union all
      select bucket_id from limit_waits where subject_kind = ${subject.kind} and subject_id = ${subject.id}
    ) s join limit_buckets b on b.id = s.bucket_id
    join definition_names n on n.kind = 'limit' and n.identity = b.limit_id`.execute(db)
  return rows.map(({ name }) => name)
}

/** Why a subject holds a place that the limit alone would not have given. */
export interface GivenReason {
  readonly given: Given
  /** Name of who took the place: for an exception, of who decided. */
  readonly by: string
  readonly why: string
}

/** The reasons under which a subject holds its places now, oldest first; to be shown to those who see the subject. */
export async function reasonsOf(db: Db, subject: Subject): Promise<readonly GivenReason[]> {
  const { rows } = await sql<GivenReason>`
    select s.outcome as given, p.name as by, s.why
    from limit_slots s join persons p on p.id = s.taken_by
    where s.subject_kind = ${subject.kind} and s.subject_id = ${subject.id} and s.released_at is null
      and s.why is not null
    order by s.taken_at, s.id`.execute(db)
  return rows
}
