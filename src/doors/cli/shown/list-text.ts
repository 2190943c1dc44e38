import type { Terminal } from '../terminal.ts'
import { cellText } from './cell-text.ts'
import { padded, widthOf, withItsLines, wrapped } from './plain-text.ts'
import { tableLines } from './table.ts'

type Map = Readonly<Record<string, unknown>>
type Screen = Pick<Terminal, 'width' | 'paint'>

/** `plannedAt` → `planned at` */
export const spoken = (field: string): string => field.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()

/** Things as a table; one below the other where the screen is too narrow for one. */
export function listText(things: readonly Map[], screen: Screen): string {
  const fields = [...new Set(things.flatMap((thing) => Object.keys(thing)))]
  const columns = fields.map((field) => ({
    title: spoken(field),
    cells: things.map((thing) => cellText(thing[field])),
  }))
  const lines = tableLines(columns, screen.width)
  if (lines === undefined) return things.map((thing) => thingText(thing, screen)).join('\n\n')
  const [head = '', ...rows] = lines
  return [screen.paint('bold', head), ...rows].join('\n')
}

/** One thing, a field a line: `starts on: 2027-02-01`. */
export function thingText(thing: Map, { width, paint }: Screen): string {
  const fields = Object.entries(thing).filter(([, value]) => value !== undefined && value !== null)
  const widest = Math.max(0, ...fields.map(([field]) => widthOf(spoken(field)) + 1))
  return fields
    .map(([field, value]) => {
      const label = padded(`${spoken(field)}:`, widest)
      const text = typeof value === 'string' && value.includes('\n') ? withItsLines(value) : cellText(value)
      const indent = ' '.repeat(widest + 1)
      const lines = wrapped(text, width === undefined ? Number.POSITIVE_INFINITY : width, indent)
      return `${paint('dim', label)} ${lines.slice(indent.length)}`.trimEnd()
    })
    .join('\n')
}
