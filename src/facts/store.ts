import { sql } from 'kysely'
import type { Db, FieldFault } from '#kernel'

/** Facts of one kind that are kept in one place. */
export interface Origin {
  readonly source: string
  readonly kind: string
}

/** A row that was not kept. */
export interface RejectedRow {
  readonly row: number
  readonly line?: number | undefined
  readonly id?: string | undefined
  readonly faults: readonly FieldFault[]
}

/** What a batch came to, counted. */
export interface Totals {
  readonly recorded: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

/** An origin as it stands. */
export interface HeardSource extends Origin {
  readonly lastHeardAt: Temporal.Instant
  readonly rows: number
  readonly last: Totals
  readonly rejected: readonly RejectedRow[]
}

/** Notes that an origin was heard, and makes its next batch wait until this one is through. */
export async function hear(
  db: Db,
  { source, kind }: Origin,
  by: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into fact_sources (source, kind, first_heard_at, last_heard_at, heard_by,
                              recorded, changed, unchanged, rejected, faults)
    values (${source}, ${kind}, ${at}, ${at}, ${by}, 0, 0, 0, 0, '[]')
    on conflict (source, kind) do update
      set last_heard_at = greatest(fact_sources.last_heard_at, excluded.last_heard_at), heard_by = excluded.heard_by`.execute(
    db,
  )
}

/** Keeps what the last batch came to. */
export async function keepTotals(
  db: Db,
  { source, kind }: Origin,
  totals: Totals,
  rejected: readonly RejectedRow[],
): Promise<void> {
  await db
    .updateTable('fact_sources')
    .set({ ...totals, faults: JSON.stringify(rejected) })
    .where('source', '=', source)
    .where('kind', '=', kind)
    .execute()
}

/** A row as it was heard before. */
export interface KnownRow {
  readonly subjectId: string
  readonly hash: string
}

/** Those of the ids that were heard before. */
export async function knownRows(
  db: Db,
  { source, kind }: Origin,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownRow>> {
  const { rows } = await sql<{ foreign_id: string; subject_id: string; content_hash: string }>`
    select foreign_id, subject_id, content_hash from fact_rows
    where source = ${source} and kind = ${kind} and foreign_id = any (${ids}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.foreign_id, { subjectId: row.subject_id, hash: row.content_hash }]))
}

/** What each subject of a source is called there, by our ids. */
export async function idsThere(db: Db, { source, kind }: Origin): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('fact_rows')
    .select(['foreign_id', 'subject_id'])
    .where('source', '=', source)
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ foreign_id, subject_id }) => [subject_id, foreign_id]))
}

/** Keeps what was heard: of a row that was there already, that it changed. */
export async function keepRows(
  db: Db,
  { source, kind }: Origin,
  kept: readonly (KnownRow & { readonly id: string })[],
  at: Temporal.Instant,
): Promise<void> {
  if (kept.length === 0) return
  await sql`
    insert into fact_rows (source, kind, foreign_id, subject_id, content_hash, recorded_at, changed_at)
    select ${source}, ${kind}, v.id, v."subjectId", v.hash, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as v (id text, "subjectId" uuid, hash text)
    on conflict (source, kind, foreign_id) do update
      set content_hash = excluded.content_hash, changed_at = excluded.changed_at`.execute(db)
}

interface SourceRow extends Totals {
  source: string
  kind: string
  last_heard_at: Temporal.Instant
  rows: number
  faults: readonly RejectedRow[]
}

/** Every origin, by name. */
export async function heardSources(db: Db): Promise<readonly HeardSource[]> {
  const { rows } = await sql<SourceRow>`
    select s.source, s.kind, s.last_heard_at, s.recorded, s.changed, s.unchanged, s.rejected, s.faults,
           (select count(*) from fact_rows r where r.source = s.source and r.kind = s.kind) as rows
    from fact_sources s
    order by s.source, s.kind`.execute(db)
  return rows.map(({ source, kind: of, last_heard_at, rows: count, faults, ...last }) => ({
    source,
    kind: of,
    lastHeardAt: last_heard_at,
    rows: count,
    rejected: faults,
    last: {
      recorded: last.recorded,
      changed: last.changed,
      unchanged: last.unchanged,
      rejected: last.rejected,
    },
  }))
}

/** When each source was last heard of which something of a kind is kept; asked for with every card. */
export async function lastHeard(
  db: Db,
  kind: string,
): Promise<readonly { readonly source: string; readonly lastHeardAt: Temporal.Instant }[]> {
  const { rows } = await sql<{ source: string; lastHeardAt: Temporal.Instant }>`
    select s.source, s.last_heard_at as "lastHeardAt" from fact_sources s
    where s.kind = ${kind}
      and exists (select from fact_rows r where r.source = s.source and r.kind = s.kind)
    order by s.source`.execute(db)
  return rows
}

/** Where a list of facts goes on. */
export type FactPlace = readonly [source: string, kind: string, id: string]

/** One row that went in. */
export interface KeptRow extends Origin {
  readonly id: string
  readonly subjectId: string
  readonly recordedAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
}

/** What went in, by source, kind and foreign id. */
export async function keptRows(
  db: Db,
  wanted: {
    readonly source?: string | undefined
    readonly kind?: string | undefined
    readonly after?: FactPlace | undefined
    readonly limit: number
  },
): Promise<readonly KeptRow[]> {
  const { source, kind, after, limit } = wanted
  const { rows } = await sql<KeptRow>`
    select source, kind, foreign_id as id, subject_id as "subjectId", recorded_at as "recordedAt",
           changed_at as "changedAt"
    from fact_rows
    where true ${source === undefined ? sql`` : sql`and source = ${source}`}
      ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
      ${after === undefined ? sql`` : sql`and (source, kind, foreign_id) > (${after[0]}, ${after[1]}, ${after[2]})`}
    order by source, kind, foreign_id limit ${limit}`.execute(db)
  return rows
}
