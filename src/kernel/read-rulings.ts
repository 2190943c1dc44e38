import { sql } from 'kysely'
import type { Subject } from './act.ts'
import type { Citation } from './citation.ts'
import type { Db } from './database.ts'
import type { Facts, Outcome } from './ruling.ts'

/** A ruling as it was made then: with its sentence and version, whatever the page says now. */
export interface PastRuling {
  readonly entryId: string
  readonly at: Temporal.Instant
  readonly operation: string
  /** What became of the act: done, refused, or only asked. */
  readonly act: 'done' | 'refused' | 'asked'
  readonly subject?: Subject
  readonly personId: string
  readonly kind: string
  readonly name: string
  readonly outcome: Outcome
  readonly reason: string
  readonly facts: Facts
  readonly citation: Citation
  /** First and last line of the definition's block then. */
  readonly lines: readonly [from: number, to: number]
}

interface Row {
  id: string
  seq: number
  at: Temporal.Instant
  operation: string
  act: PastRuling['act']
  subject_kind: string | null
  subject_id: string | null
  person_id: string
  kind: string
  name: string
  outcome: Outcome
  reason: string
  facts: Facts
  path: string
  url: string
  title: string
  anchor: string | null
  section: string | null
  commit: string
  line_from: number
  line_to: number
  block_from: number
  block_to: number
  quote: string
}

const columns = sql`
  select j.id, j.seq, j.at, j.operation, j.outcome as act, j.subject_kind, j.subject_id, j.person_id, r.kind, r.name,
         r.outcome, r.reason, r.facts, r.path, r.url, r.title, r.anchor, r.section, r.commit, r.line_from, r.line_to,
         r.block_from, r.block_to, r.quote
  from rulings r join journal j on j.id = r.entry_id`

const toRuling = (row: Row): PastRuling => ({
  entryId: row.id,
  at: row.at,
  operation: row.operation,
  act: row.act,
  ...(row.subject_kind !== null &&
    row.subject_id !== null && { subject: { kind: row.subject_kind, id: row.subject_id } }),
  personId: row.person_id,
  kind: row.kind,
  name: row.name,
  outcome: row.outcome,
  reason: row.reason,
  facts: row.facts,
  citation: {
    path: row.path,
    url: row.url,
    title: row.title,
    ...(row.anchor !== null && { anchor: row.anchor }),
    ...(row.section !== null && { section: row.section }),
    lines: [row.line_from, row.line_to],
    commit: row.commit,
    quote: row.quote,
  },
  lines: [row.block_from, row.block_to],
})

/** What was ruled in one act, in its order. */
export async function rulingsOf(db: Db, entryId: string): Promise<readonly PastRuling[]> {
  const { rows } = await sql<Row>`${columns} where j.id = ${entryId} order by r.ordinal`.execute(db)
  return rows.map(toRuling)
}

/** Everything that was ruled on one subject, oldest first. */
export async function rulingsOn(db: Db, subject: Subject): Promise<readonly PastRuling[]> {
  const { rows } = await sql<Row>`
    ${columns} where j.subject_kind = ${subject.kind} and j.subject_id = ${subject.id}
    order by j.seq, r.ordinal limit 200`.execute(db)
  return rows.map(toRuling)
}

/**
 * What was decided under a rule, newest first, under whatever names it had; `before` goes on after the last one seen.
 * Entry ids are uuidv7, so their order is that of time. Each name's newest are picked from the index first, so that a
 * rule that seldom decides is found among many that often do.
 */
export async function rulingsUnder(
  db: Db,
  rule: { readonly kind: string; readonly name: string },
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly PastRuling[]> {
  const { rows } = await sql<Row>`
    with picked as (
      select newest.entry_id, newest.ordinal
      from definition_names mine
      join definition_names other on other.kind = mine.kind and other.identity = mine.identity,
      lateral (
        select entry_id, ordinal from rulings
        where kind = ${rule.kind} and name = other.name
          ${before === undefined ? sql`` : sql`and entry_id < ${before}`}
        order by entry_id desc limit ${limit}
      ) newest
      where mine.kind = ${rule.kind} and mine.name = ${rule.name}
      order by newest.entry_id desc, newest.ordinal limit ${limit}
    )
    ${columns} join picked on picked.entry_id = r.entry_id and picked.ordinal = r.ordinal
    order by r.entry_id desc, r.ordinal`.execute(db)
  return rows.map(toRuling)
}
