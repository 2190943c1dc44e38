import type { Act, Ruling } from '#kernel'
import type { FactKind, FactName } from './fact-kind.ts'
import type { Batch, Verdict } from './facts-json.ts'
import { inTurns } from './in-turns.ts'
import { judgeBatch, type JudgedRow, type NewsRow } from './judge-batch.ts'
import { readRow } from './read-row.ts'
import type { SentRow } from './sent-row.ts'
import { hear, keepRows, keepTotals, type Origin, type RejectedRow, type Totals } from './store.ts'

/** So many rejected rows are kept with their source; the sender has them all. */
const mostRejected = 200

/** A batch that is read and not judged yet. */
export interface SentBatch {
  readonly kind: FactKind
  readonly source: string
  readonly preview: boolean
  readonly rows: readonly SentRow[]
  readonly notes: readonly string[]
}

/** Takes in what fits of a batch and says of each row what came of it; a preview keeps nothing. */
export async function takeIn(act: Act, batch: SentBatch): Promise<Batch> {
  const { kind, preview, notes } = batch
  const origin: Origin = { source: batch.source, kind: kind.name }
  if (!preview) await hear(act.db, origin, act.by.id, act.now)
  const judged = await judgeBatch(act, kind, origin, await inTurns(batch.rows, (row) => readRow(kind, row)))
  const names = preview ? new Map<string, FactName>() : await keep(act, origin, judged)
  const known = await kind.known(
    act,
    judged.flatMap((row) => subjectOf(row) ?? []),
  )
  const all = new Map([...known, ...names])
  const rows = judged.map((row) => verdictOf(row, all))
  const totals = totalsOf(judged)
  if (!preview) await keepTotals(act.db, origin, totals, rejectedOf(judged))
  await act.record({
    subject: { kind: 'facts', id: `${origin.source}/${origin.kind}` },
    facts: { ...origin, ...totals, ...(preview && { preview }) },
  })
  return { ...origin, preview, ...totals, notes, rows }
}

async function keep(
  act: Act,
  origin: Origin,
  judged: readonly JudgedRow[],
): Promise<ReadonlyMap<string, FactName>> {
  const names = new Map<string, FactName>()
  const kept = judged.filter((row): row is NewsRow => 'fact' in row)
  for (const { fact } of kept) names.set(fact.subjectId, await fact.keep())
  const rows = kept.map(({ id, hash, fact }) => ({ id, hash, subjectId: fact.subjectId }))
  await keepRows(act.db, origin, rows, act.now)
  return names
}

function subjectOf(row: JudgedRow): string | undefined {
  switch (row.verdict) {
    case 'unchanged':
      return row.subjectId
    case 'changed':
    case 'recorded':
      return row.fact.subjectId
    case 'rejected':
      return undefined
  }
}

function verdictOf(row: JudgedRow, names: ReadonlyMap<string, FactName>): Verdict {
  const { row: number, line, id, verdict } = row
  const at = { row: number, ...(line !== undefined && { line }), ...(id !== undefined && { id }), verdict }
  if (row.verdict === 'rejected') return { ...at, faults: row.faults }
  const named = { ...at, ...names.get(subjectOf(row) ?? '') }
  if (row.verdict === 'unchanged') return named
  const { notes = [], rulings = [] } = row.fact
  const outside = rulings.filter(({ outcome }) => outcome === 'outside')
  return {
    ...named,
    ...(notes.length > 0 && { notes }),
    ...(outside.length > 0 && { outside: outside.map(outsideOf) }),
  }
}

const outsideOf = ({ name, reason, citation }: Ruling) => ({ rule: name, reason, citation })

const totalsOf = (judged: readonly JudgedRow[]): Totals => {
  const count = (wanted: JudgedRow['verdict']) => judged.filter(({ verdict }) => verdict === wanted).length
  return {
    recorded: count('recorded'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
  }
}

const rejectedOf = (judged: readonly JudgedRow[]): readonly RejectedRow[] =>
  judged
    .filter((row) => row.verdict === 'rejected')
    .slice(0, mostRejected)
    .map(({ row, line, id, faults }) => ({ row, line, id, faults }))
