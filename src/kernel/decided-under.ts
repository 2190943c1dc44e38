import { sql, type RawBuilder } from 'kysely'
import type { Db } from './database.ts'
import { rulingColumns, toRuling, type PastRuling, type RulingRow } from './read-rulings.ts'
import type { Outcome } from './ruling.ts'

/** Records that not everybody may know of. */
export interface Guarded {
  /** The plural noun by which the journal names them: `requests`. */
  readonly of: string
  /** Whether who looks may know of the one with the id `j.subject_id`. */
  readonly seen: RawBuilder<boolean>
}

/** For whom decisions are read, and what of them is not for everybody. */
export interface Seeing {
  readonly personId: string
  readonly guarded: readonly Guarded[]
}

interface Rule {
  readonly kind: string
  readonly name: string
}

/** Entry `j` may be known: of what is guarded each entry about one that may be seen, and of those about none one's own. */
export const mayBeKnown = ({ personId, guarded }: Seeing): RawBuilder<boolean> =>
  guarded.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`case coalesce(j.subject_kind, split_part(j.operation, '.', 1)) ${sql.join(
        guarded.map(
          ({ of, seen }) =>
            sql`when ${of} then case when j.subject_id is null then j.person_id = ${personId} else ${seen} end`,
        ),
        sql` `,
      )} else true end`

/**
 * The newest rulings of each name that a rule has or had, picked from the index by name so that a rule that seldom decides is found
 * among many that often do. Entry ids are uuidv7, so their order is that of time.
 */
const newest = (
  rule: Rule,
  seeing: Seeing,
  { before, limit, decided }: { readonly before?: string | undefined; limit: number; decided?: boolean },
) => sql<{ entry_id: string; ordinal: number }>`
  select newest.entry_id, newest.ordinal, newest.outcome, newest.at
  from definition_names mine
  join definition_names other on other.kind = mine.kind and other.identity = mine.identity,
  lateral (
    select r.entry_id, r.ordinal, r.outcome, j.at from rulings r join journal j on j.id = r.entry_id
    where r.kind = ${rule.kind} and r.name = other.name and ${mayBeKnown(seeing)}
      ${decided ? sql`and j.outcome <> 'asked'` : sql``}
      ${before === undefined ? sql`` : sql`and r.entry_id < ${before}`}
    order by r.entry_id desc limit ${limit}
  ) newest
  where mine.kind = ${rule.kind} and mine.name = ${rule.name}
  order by newest.entry_id desc, newest.ordinal limit ${limit}`

/** What was decided under a rule, newest first, under whatever names it had; `before` goes on after the last one seen. */
export async function rulingsUnder(
  db: Db,
  rule: Rule,
  {
    before,
    limit,
    seeing = { personId: '', guarded: [] },
  }: { readonly before?: string | undefined; readonly limit: number; readonly seeing?: Seeing },
): Promise<readonly PastRuling[]> {
  const { rows } = await sql<RulingRow>`
    with picked as (${newest(rule, seeing, { before, limit })})
    ${rulingColumns} join picked on picked.entry_id = r.entry_id and picked.ordinal = r.ordinal
    order by r.entry_id desc, r.ordinal`.execute(db)
  return rows.map(toRuling)
}

/** How often a rule decided and how, of the newest of its decisions, and when last; what was only asked does not count. */
export interface Decided {
  readonly times: number
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  readonly lastAt?: Temporal.Instant
}

/** More decisions of one rule are not counted one by one. */
export const mostDecided = 1000

export async function decidedUnder(db: Db, rule: Rule, seeing: Seeing): Promise<Decided> {
  const { rows } = await sql<{ outcome: Outcome; times: number; last: Temporal.Instant }>`
    with picked as (${newest(rule, seeing, { limit: mostDecided, decided: true })})
    select outcome, count(*)::int as times, max(at) as last from picked group by outcome`.execute(db)
  const last = rows
    .map((row) => row.last)
    .toSorted(Temporal.Instant.compare)
    .at(-1)
  return {
    times: rows.reduce((sum, { times }) => sum + times, 0),
    outcomes: Object.fromEntries(rows.map(({ outcome, times }) => [outcome, times])),
    ...(last && { lastAt: last }),
  }
}
