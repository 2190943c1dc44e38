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

/** A ruling with its entry of the journal, as the database has it. */
export interface RulingRow {
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

export const rulingColumns = sql`
  select j.id, j.seq, j.at, j.operation, j.outcome as act, j.subject_kind, j.subject_id, j.person_id, r.kind, r.name,
         r.outcome, r.reason, r.facts, r.path, r.url, r.title, r.anchor, r.section, r.commit, r.line_from, r.line_to,
         r.block_from, r.block_to, r.quote
  from rulings r join journal j on j.id = r.entry_id`

export const toRuling = (row: RulingRow): PastRuling => ({
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
  const { rows } = await sql<RulingRow>`${rulingColumns} where j.id = ${entryId} order by r.ordinal`.execute(
    db,
  )
  return rows.map(toRuling)
}

/** Everything that was ruled on one subject, oldest first. */
export async function rulingsOn(db: Db, subject: Subject): Promise<readonly PastRuling[]> {
  const { rows } = await sql<RulingRow>`
    ${rulingColumns} where j.subject_kind = ${subject.kind} and j.subject_id = ${subject.id}
    order by j.seq, r.ordinal limit 200`.execute(db)
  return rows.map(toRuling)
}
