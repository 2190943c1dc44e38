import { sql } from 'kysely'
import type { Subject } from './act.ts'
import type { Db } from './database.ts'
import { newId } from './ids.ts'
import type { RefusalKind } from './refusal.ts'
import type { Facts, Ruling } from './ruling.ts'

/** One line of the journal, ready to be written. */
export interface Entry {
  readonly now: Temporal.Instant
  readonly personId: string
  readonly operation: string
  readonly outcome: 'done' | 'refused' | 'asked'
  readonly refusal?: RefusalKind
  readonly subject?: Subject
  readonly commit: string
  readonly facts: Facts
  readonly rulings: readonly Ruling[]
}

const rulingRow = (ruling: Ruling) => ({
  kind: ruling.kind,
  name: ruling.name,
  outcome: ruling.outcome,
  reason: ruling.reason,
  facts: ruling.facts,
  path: ruling.citation.path,
  url: ruling.citation.url,
  title: ruling.citation.title,
  anchor: ruling.citation.anchor ?? null,
  section: ruling.citation.section ?? null,
  commit: ruling.citation.commit,
  line_from: ruling.citation.lines[0],
  line_to: ruling.citation.lines[1],
  block_from: ruling.lines[0],
  block_to: ruling.lines[1],
  quote: ruling.citation.quote,
})

/**
 * Writes the entry, its rulings and its one job in a single statement; answers the entry's id. The job is due at once:
 * the entry's time may be the sample's, jobs follow the machine's.
 */
export async function writeEntry(db: Db, entry: Entry): Promise<string> {
  const id = newId(entry.now)
  const subject = entry.subject
  const lane = subject ? `${subject.kind}/${subject.id}` : id
  await sql`
    with entry as (
      insert into journal (id, at, person_id, operation, outcome, refusal, subject_kind, subject_id, commit, facts)
      values (${id}, ${entry.now}, ${entry.personId}, ${entry.operation}, ${entry.outcome}, ${entry.refusal ?? null},
              ${subject?.kind ?? null}, ${subject?.id ?? null}, ${entry.commit}, ${JSON.stringify(entry.facts)}::jsonb)
      returning id, seq
    ), ruled as (
      insert into rulings (entry_id, ordinal, kind, name, outcome, reason, facts, path, url, title, anchor, section,
                           commit, line_from, line_to, block_from, block_to, quote)
      select entry.id, (r.ordinality - 1)::int, v.kind, v.name, v.outcome, v.reason, v.facts, v.path, v.url, v.title,
             v.anchor, v.section, v.commit, v.line_from, v.line_to, v.block_from, v.block_to, v.quote
      from entry, jsonb_array_elements(${JSON.stringify(entry.rulings.map(rulingRow))}::jsonb)
                  with ordinality as r (row, ordinality),
           lateral jsonb_populate_record(null::rulings, r.row) as v
    )
    insert into jobs (entry_id, seq, subject, run_at) select id, seq, ${lane}, 'epoch' from entry`.execute(db)
  return id
}
