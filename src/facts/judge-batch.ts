import type { Act, FieldFault } from '#kernel'
import type { FactKind, JudgedFact } from './fact-kind.ts'
import type { FormedRow, ReadRow, RowPlace } from './read-row.ts'
import { knownRows, type KnownRow, type Origin } from './store.ts'

/** A row that is new or says something else than before, and can be kept. */
export interface NewsRow extends RowPlace {
  readonly verdict: 'recorded' | 'changed'
  readonly id: string
  readonly hash: string
  readonly fact: Extract<JudgedFact, { readonly faults?: undefined }>
}

/** A row with what is to become of it. */
export type JudgedRow =
  | NewsRow
  | (RowPlace & { readonly verdict: 'unchanged'; readonly id: string; readonly subjectId: string })
  | (RowPlace & {
      readonly verdict: 'rejected'
      readonly id?: string
      readonly faults: readonly FieldFault[]
    })

const isFormed = (row: ReadRow): row is FormedRow => row.faults === undefined

/**
 * Judges the rows of a batch in their order, writing nothing. Of two with one id the first counts, whatever comes of it;
 * one that says the same as what was heard before is left alone.
 */
export async function judgeBatch(
  act: Act,
  kind: FactKind,
  origin: Origin,
  rows: readonly ReadRow[],
): Promise<readonly JudgedRow[]> {
  const first = new Map<string, ReadRow>()
  for (const row of rows) if (row.id !== undefined && !first.has(row.id)) first.set(row.id, row)
  const known = await knownRows(act.db, origin, [...first.keys()])
  const counts = (row: ReadRow): boolean => row.id === undefined || first.get(row.id) === row
  const differing = rows
    .filter((row) => counts(row))
    .filter(isFormed)
    .filter(({ id, hash }) => known.get(id)?.hash !== hash)
  const judged = await kind.judge(
    act,
    origin.source,
    differing.map((row) => factRow(row, known)),
  )
  const facts = new Map<ReadRow, JudgedFact | undefined>(differing.map((row, at) => [row, judged[at]]))

  return rows.map((row): JudgedRow => {
    const place = { row: row.row, ...(row.line !== undefined && { line: row.line }) }
    const before = row.id === undefined ? undefined : first.get(row.id)
    if (before && before !== row) return again(place, row, before, facts.get(before), known)
    if (!isFormed(row))
      return {
        ...place,
        ...(row.id !== undefined && { id: row.id }),
        verdict: 'rejected',
        faults: row.faults,
      }
    const { id, hash } = row
    const old = known.get(id)
    if (old?.hash === hash) return { ...place, id, verdict: 'unchanged', subjectId: old.subjectId }
    const fact = facts.get(row)
    if (!fact) throw new Error(`${kind.name} judged no row ${row.row}`)
    if (fact.faults) return { ...place, id, verdict: 'rejected', faults: fact.faults }
    return { ...place, id, hash, verdict: old ? 'changed' : 'recorded', fact }
  })
}

const factRow = ({ id, content }: FormedRow, known: ReadonlyMap<string, KnownRow>) => {
  const subjectId = known.get(id)?.subjectId
  return { content, ...(subjectId !== undefined && { subjectId }) }
}

/** A second row with an id: nothing new where it says the same as the first, else rejected. */
function again(
  place: RowPlace,
  row: ReadRow,
  before: ReadRow,
  fact: JudgedFact | undefined,
  known: ReadonlyMap<string, KnownRow>,
): JudgedRow {
  const subjectId = fact ? fact.faults === undefined && fact.subjectId : known.get(before.id ?? '')?.subjectId
  const id = row.id ?? ''
  if (row.hash !== undefined && row.hash === before.hash && subjectId)
    return { ...place, id, verdict: 'unchanged', subjectId }
  const where = before.line === undefined ? `row ${before.row}` : `line ${before.line}`
  const message = `This id stands on ${where} already, and that one counts. Send each id once.`
  return { ...place, id, verdict: 'rejected', faults: [{ field: 'id', message }] }
}
