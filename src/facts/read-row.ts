import { createHash } from 'node:crypto'
import { parseInput, Refusal, type FieldFault } from '#kernel'
import type { FactKind } from './fact-kind.ts'
import type { SentRow } from './sent-row.ts'

type Content = { readonly id: string }

/** Where a row stands in its batch. */
export interface RowPlace {
  readonly row: number
  readonly line?: number
}

/** A row that has the form of its kind, with a fingerprint of what it says. */
export interface FormedRow extends RowPlace {
  readonly id: string
  readonly content: Content
  readonly hash: string
  readonly faults?: undefined
}

/** A row by itself: what it says, or why it cannot be kept. */
export type ReadRow =
  | FormedRow
  | (RowPlace & { readonly id?: string; readonly hash?: undefined; readonly faults: readonly FieldFault[] })

const mostLetters = 10_000

/** Reads one row by the form of its kind. */
export function readRow(kind: FactKind, { row, line, content, fault }: SentRow): ReadRow {
  const at = { row, ...(line !== undefined && { line }) }
  if (fault !== undefined) return { ...at, faults: [{ field: '', message: fault }] }
  const id = idOf(content)
  const place = { ...at, ...(id !== undefined && { id }) }
  const unreadable = textFaults(content)
  if (unreadable.length > 0) return { ...place, faults: unreadable }
  try {
    const read = parseInput(kind.row, content)
    return { ...at, id: read.id, content: read, hash: hashOf(read) }
  } catch (refused) {
    if (refused instanceof Refusal) return { ...place, faults: refused.fields }
    throw refused
  }
}

/** The id of a row that may not be one otherwise; none that could be an address. */
function idOf(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('id' in content)) return undefined
  if (typeof content.id !== 'string' && typeof content.id !== 'number') return undefined
  const id = String(content.id).trim()
  return /^[^\p{Cc}\p{Cs}@]{1,200}$/u.test(id) ? id : undefined
}

/** What no text in the database can hold. */
function textFaults(content: unknown): readonly FieldFault[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return [{ field: '', message: 'This is not a row: send its fields by name.' }]
  return Object.entries(content).flatMap(([field, value]: [string, unknown]) => {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    const message = texts.map(textFault).find((found) => found !== undefined)
    return message === undefined ? [] : [{ field: field.slice(0, 60), message }]
  })
}

function textFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (value.includes('\0')) return 'This holds a character that no text can hold (NUL).'
  if (!value.isWellFormed()) return 'This holds half a character. Send it again as UTF-8.'
  return value.length > mostLetters
    ? `This has more than ${mostLetters.toLocaleString('en')} letters.`
    : undefined
}

/** The same for the same content, in whatever order and form it was sent. */
const hashOf = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url')
