import { sql } from 'kysely'
import { systemPerson, type Db, type Subject } from '#kernel'

/** One that waits in a bucket's line. */
export interface Waiting {
  readonly turn: number
  readonly subjectKind: string
  readonly subjectId: string
}

interface Row {
  bucket_id: string
  turn: number
  subject_kind: string
  subject_id: string
}

const toWaiting = (row: Row): Waiting => ({
  turn: row.turn,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
})

/** Waits that go on: not ended, and their day has not come. */
const live = (now: Temporal.Instant) => sql<boolean>`w.ended_at is null and w.until > ${now}`

/** Who waits in buckets, by bucket, who came first before. */
export async function linesIn(
  db: Db,
  buckets: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const { rows } = await sql<Row>`
    select w.bucket_id, w.turn, w.subject_kind, w.subject_id from limit_waits w
    where w.bucket_id = any (${buckets}::uuid[]) and ${live(now)} order by w.turn`.execute(db)
  return new Map([...Map.groupBy(rows, (row) => row.bucket_id)].map(([id, all]) => [id, all.map(toWaiting)]))
}

/** Who waits under one limit in one period, by scope, without locking anything. */
export async function linesOf(
  db: Db,
  limit: string,
  period: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const { rows } = await sql<Row & { scope: string }>`
    select b.scope, w.bucket_id, w.turn, w.subject_kind, w.subject_id
    from definition_names n
    join limit_buckets b on b.limit_id = n.identity and b.period = ${period}
    join limit_waits w on w.bucket_id = b.id and ${live(now)}
    where n.kind = 'limit' and n.name = ${limit} order by w.turn`.execute(db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.scope)].map(([scope, all]) => [scope, all.map(toWaiting)]),
  )
}

/** Puts a subject at the end of the lines of locked buckets, under one turn; where it waits already it stays. */
export async function joinLines(
  db: Db,
  buckets: readonly { readonly id: string; readonly bucketId: string }[],
  wait: {
    readonly subject: Subject
    readonly by: string
    readonly at: Temporal.Instant
    readonly until: Temporal.Instant
  },
): Promise<void> {
  const { subject, by, at, until } = wait
  await sql`
    with next as materialized (select nextval('limit_turns') as turn)
    insert into limit_waits (id, bucket_id, turn, subject_kind, subject_id, since, by, until)
    select v.id, v."bucketId", next.turn, ${subject.kind}, ${subject.id}, ${at}, ${by}, ${until}
    from jsonb_to_recordset(${JSON.stringify(buckets)}::jsonb) as v (id uuid, "bucketId" uuid), next
    on conflict (bucket_id, subject_kind, subject_id) where ended_at is null
      do update set until = excluded.until`.execute(db)
}

/** Ends the waits of a subject; in the buckets of `but` it goes on waiting. */
export async function leaveLines(
  db: Db,
  subject: Subject,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
  but: readonly string[] = [],
): Promise<void> {
  await sql`
    update limit_waits set ended_at = ${at}, ended_by = ${by}
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} and ended_at is null
      and bucket_id <> all (${but}::uuid[])`.execute(db)
}

/** How a subject waits. */
export interface Wait {
  /** Place in line, the last where it stands in several: 1 is next. */
  readonly place: number
  readonly since: Temporal.Instant
  /** Name of who put it there, and their id. */
  readonly by: string
  readonly byId: string
  /** When the day it is for begins; once that is past, it waited in vain. */
  readonly until: Temporal.Instant
}

/** How those of the subjects wait that do, by id. */
export async function waitsOf(
  db: Db,
  kind: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Wait>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Wait & { id: string }>`
    select w.subject_id as id, (max(before.those) + 1)::int as place, min(w.since) as since, min(p.name) as by, min(p.id::text) as "byId",
           min(w.until) as until
    from limit_waits w join persons p on p.id = w.by,
    lateral (select count(*) as those from limit_waits o
             where o.bucket_id = w.bucket_id and o.turn < w.turn and o.ended_at is null and o.until > ${now}) before
    where w.subject_kind = ${kind} and w.subject_id = any (${ids}::uuid[]) and w.ended_at is null
    group by w.subject_id`.execute(db)
  return new Map(rows.map(({ id, ...wait }) => [id, wait]))
}

/** A line in which somebody waits. */
export interface Line {
  /** Every name of its limit. */
  readonly limits: readonly string[]
  /** Places of its bucket that count. */
  readonly held: number
  /** Ids of those of the kind that wait, who came first before. */
  readonly ids: readonly string[]
}

/** Every line in which some of a kind wait; only under some limits, where their names are given. */
export async function waitingLines(
  db: Db,
  kind: string,
  now: Temporal.Instant,
  limits?: readonly string[],
): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select (select array_agg(n.name) from definition_names n
            where n.kind = 'limit' and n.identity = b.limit_id) as limits,
           (select count(*)::int from limit_slots s
            where s.bucket_id = b.id and s.released_at is null and s.number > 0) as held,
           array_agg(w.subject_id order by w.turn) as ids
    from limit_waits w join limit_buckets b on b.id = w.bucket_id
    where w.subject_kind = ${kind} and ${live(now)}
      ${limits ? sql`and b.limit_id in (select identity from definition_names where kind = 'limit' and name = any (${[...limits]}))` : sql``}
    group by b.id order by min(w.turn)`.execute(db)
  return rows
}

/** What got the place it had waited for since then, of those that this person had put in line; newest first. */
export async function admittedSince(
  db: Db,
  kind: string,
  { by, since }: { readonly by: string; readonly since: Temporal.Instant },
): Promise<readonly { readonly id: string; readonly at: Temporal.Instant }[]> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    select w.subject_id as id, max(w.ended_at) as at
    from limit_waits w
    where w.by = ${by} and w.subject_kind = ${kind} and w.ended_at > ${since} and w.ended_by = ${systemPerson.id} and exists (
      select from limit_slots s
      where s.bucket_id = w.bucket_id and s.subject_kind = w.subject_kind and s.subject_id = w.subject_id
        and s.taken_at = w.ended_at and s.released_at is null)
    group by w.subject_id order by at desc`.execute(db)
  return rows
}

/** Ids of those of a kind that this person put in line and that still wait. */
export async function waitingFor(
  db: Db,
  kind: string,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct w.subject_id as id from limit_waits w
    where w.by = ${by} and w.subject_kind = ${kind} and ${live(now)}`.execute(db)
  return rows.map(({ id }) => id)
}
