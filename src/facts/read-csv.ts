import { CsvError, parse } from 'csv-parse/sync'
import { invalid, type Refusal } from '#kernel'

/** A record of a file, as text. */
export interface CsvRecord {
  /** Line on which it begins; 1 is the file's first. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A line of names has so many at most. */
const mostColumns = 200

const separators = [',', ';', '\t', '|'] as const

/** What is said of a file that cannot be read; `field` is that of the form. */
export const csvFault = (message: string, field = 'csv'): Refusal => invalid([{ field, message }])

/**
 * Reads what spreadsheets write (RFC 4180 and its relatives): with or without a byte order mark, line breaks of any
 * system and in quoted cells, quotes within a cell. The separator is the one by which `known` finds the most columns in
 * the first line. Cells stay text, also those that a spreadsheet would take for a formula.
 */
export function readCsv(text: string, known: (cell: string) => boolean): readonly CsvRecord[] {
  const plain = plainLines(text)
  const [best] = separators
    .map((separator) => ({ separator, header: recordsOf(plain, separator, 1)[0]?.cells ?? [] }))
    .toSorted(
      (a, b) =>
        b.header.filter(known).length - a.header.filter(known).length || b.header.length - a.header.length,
    )
  mustBeFew(best?.header ?? [])
  const records = best ? recordsOf(plain, best.separator) : []
  if (records.length === 0)
    throw csvFault('There is nothing in it. Begin with a line of column names, then one row each.')
  return records
}

/**
 * Reads lines without names above them, as people paste them from wherever: with a comma, a semicolon or a tab between, also
 * by turns, and with spaces around.
 */
export const readPasted = (text: string, field: string): readonly CsvRecord[] =>
  recordsOf(plainLines(text), [',', ';', '\t'], -1, { trim: true, field })

const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')

function mustBeFew({ length }: readonly string[]): void {
  if (length > mostColumns)
    throw csvFault(
      `Line 1: there are ${length.toLocaleString('en')} columns. Send at most ${mostColumns}: leave out those that nobody reads here.`,
    )
}

interface Raw {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

function recordsOf(
  text: string,
  delimiter: string | string[],
  to = -1,
  { trim = false, field = 'csv' } = {},
): readonly CsvRecord[] {
  try {
    // With `info` each record comes with its place, which the types of the package leave out.
    const raw = parse(text, {
      delimiter,
      to,
      trim,
      info: true,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Raw[]
    return raw
      .map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    if (to === 1) return []
    throw csvFault(unreadable(fault, text), field)
  }
}

const unreadable = (fault: CsvError, text: string): string =>
  fault.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `Line ${lineOfOpenQuote(text)}: a quotation mark opens here and never closes. Close it, or write it twice if it belongs to the text.`
    : 'This cannot be read as CSV. Save it from your spreadsheet as “CSV UTF-8”.'

/** The package names the line where the text ends. */
function lineOfOpenQuote(text: string): number {
  let open = text.indexOf('"')
  for (;;) {
    const close = open === -1 ? -1 : text.indexOf('"', open + 1)
    const next = close === -1 ? -1 : text.indexOf('"', close + 1)
    if (next === -1) return lineOf(text, open)
    open = next
  }
}

function lineOf(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
