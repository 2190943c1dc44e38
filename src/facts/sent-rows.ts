import { invalid } from '#kernel'
import { csvRows } from './csv-rows.ts'
import type { FactKind } from './fact-kind.ts'
import { mostRows } from './facts-input.ts'
import type { SentRow } from './sent-row.ts'

/** The rows of a batch, however they came. */
export function sentRows(
  kind: FactKind,
  { rows, csv }: { readonly rows?: readonly unknown[] | undefined; readonly csv?: string | undefined },
): { readonly rows: readonly SentRow[]; readonly notes: readonly string[] } {
  if (rows !== undefined && csv !== undefined)
    throw invalid([{ field: 'csv', message: 'Send either rows or CSV, not both.' }])
  if (rows !== undefined) return { rows: rows.map((content, at) => ({ row: at + 1, content })), notes: [] }
  if (csv === undefined) throw invalid([{ field: 'csv', message: 'Send rows, or the same as CSV.' }])
  const read = csvRows(kind, csv)
  const count = read.rows.length
  const most = mostRows.toLocaleString('en')
  if (count === 0)
    throw invalid([{ field: 'csv', message: 'There is no row below the line of column names.' }])
  if (count > mostRows)
    throw invalid([
      {
        field: 'csv',
        message: `There are ${count.toLocaleString('en')} rows in it. Send at most ${most} at a time.`,
      },
    ])
  return read
}
