import { onOneLine } from './plain-text.ts'

type Map = Readonly<Record<string, unknown>>

export const isMap = (value: unknown): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value in one line: people by their handle, lists with commas, an instant to the minute. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return onOneLine(shortened(value))
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(cellText).join(', ')
  if (isMap(value)) return mapText(value)
  return ''
}

function mapText(map: Map): string {
  const name = map['handle'] ?? map['title'] ?? map['name'] ?? map['say']
  if (typeof name === 'string') return onOneLine(name)
  return Object.entries(map)
    .map(([key, value]) => `${onOneLine(key)}: ${cellText(value)}`)
    .join('; ')
}

/** `2027-01-14T09:00:12.345Z` → `2027-01-14 09:00Z` */
const shortened = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2Z')
