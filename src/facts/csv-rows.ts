import { nearestName } from '#kernel'
import { columnsOf } from './columns-of.ts'
import type { FactKind } from './fact-kind.ts'
import { csvFault, readCsv } from './read-csv.ts'
import type { SentRow } from './sent-row.ts'

/** Rows of a file, and what is said of its columns. */
interface CsvRows {
  readonly rows: readonly SentRow[]
  readonly notes: readonly string[]
}

/** `Starts on`, `starts_on` and `STARTS-ON` are one. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_.-]+/gu, '')

/** The rows of a CSV file: its first line names the fields, in any case and order; an empty cell says nothing. */
export function csvRows(kind: FactKind, text: string): CsvRows {
  const fields = new Map(columnsOf(kind).all.map((field) => [plain(field), field]))
  const [header, ...records] = readCsv(text, (cell) => fields.has(plain(cell)))
  const columns = (header?.cells ?? []).map((cell) => fields.get(plain(cell)))
  const unread = (header?.cells ?? []).filter((cell, at) => columns[at] === undefined && cell.trim() !== '')
  mustNameFields(kind, columns, unread)
  return {
    rows: records.map(({ line, cells }, at) => ({
      row: at + 1,
      line,
      ...(cells.length === columns.length
        ? { content: contentOf(columns, cells) }
        : { fault: cellsFault(cells.length, columns.length) }),
    })),
    notes: unread.map((name) => `Nobody reads the column “${name.trim().slice(0, 60)}”; it was left out.`),
  }
}

function contentOf(columns: readonly (string | undefined)[], cells: readonly string[]) {
  const filled = cells.flatMap((cell, at) => {
    const field = columns[at]
    return field === undefined || cell.trim() === '' ? [] : [[field, cell] as const]
  })
  return Object.fromEntries(filled)
}

const cellsFault = (there: number, wanted: number): string =>
  `This line has ${there} cells, the first line ${wanted}. Put a cell that holds a separator or a line break in quotes.`

/** Refuses a file in which a column is missing, stands twice, or was probably meant for another. */
function mustNameFields(
  kind: FactKind,
  columns: readonly (string | undefined)[],
  unread: readonly string[],
): void {
  const { all, needed } = columnsOf(kind)
  const missing = all.filter((field) => !columns.includes(field))
  for (const name of unread) {
    const near = nearestName(
      plain(name),
      missing.map((field) => field.toLowerCase()),
    )
    const field = missing.find((one) => one.toLowerCase() === near)
    if (field !== undefined)
      throw csvFault(`Line 1: there is no column “${name.trim().slice(0, 60)}”. Did you mean ${field}?`)
  }
  const twice = columns.find((field, at) => field !== undefined && columns.indexOf(field) < at)
  if (twice !== undefined) throw csvFault(`Line 1: the column ${twice} stands there twice. Keep one of them.`)
  const lacking = missing.filter((field) => needed.includes(field))
  if (lacking.length > 0)
    throw csvFault(`Line 1: there is no column ${lacking.join(', ')}. The columns are ${all.join(', ')}.`)
}
