import type { Described } from '../catalogue/described.ts'
import type { Terminal } from '../terminal.ts'
import { cellText, isMap } from './cell-text.ts'
import { listText, spoken, thingText } from './list-text.ts'
import { isRuling, rulingText } from './rulings-text.ts'

type Map = Readonly<Record<string, unknown>>

/** An answer for people: of an act its result and rulings, of a question a table or its fields. */
export function answerText(of: Described, body: unknown, terminal: Terminal): string {
  if (of.does === 'act' && isMap(body) && Array.isArray(body['rulings'])) return doneText(body, terminal)
  return bodyText(body, terminal)
}

function doneText(done: Map, terminal: Terminal): string {
  const { result, rulings, repeated } = done
  const first = repeated === true ? 'Done before, with this key; not done again.' : ''
  const ruled = Array.isArray(rulings) ? (rulings as readonly unknown[]).filter(isRuling) : []
  const said = [first, bodyText(result, terminal), ...ruled.map((ruling) => rulingText(ruling, terminal))]
  return said.filter(Boolean).join('\n') || 'Done.'
}

/** Fields first, then each list of things under its name; a list that stands alone needs none. */
function bodyText(body: unknown, terminal: Terminal): string {
  if (Array.isArray(body)) return thingsText(body, terminal)
  if (!isMap(body)) return cellText(body)
  const { next: _, ...rest } = body
  const fields = Object.entries(rest)
  const lists = fields.filter(([, value]) => isThings(value))
  const others = Object.fromEntries(fields.filter(([, value]) => !isThings(value) && !isMapOfMany(value)))
  const maps = fields.filter(([, value]) => isMapOfMany(value))
  if (fields.length === 1 && lists[0]) return thingsText(lists[0][1], terminal)
  const named = [...maps, ...lists].map(
    ([name, value]) => `\n${terminal.paint('bold', spoken(name))}\n${Array.isArray(value) ? thingsText(value, terminal) : bodyText(value, terminal)}`,
  )
  return [thingText(others, terminal), ...named].filter(Boolean).join('\n')
}

const isThings = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && (value.length === 0 || value.some(isMap))

/** Something with more to it than a name: shown under its own heading. */
const isMapOfMany = (value: unknown): boolean =>
  isMap(value) && cellText(value).includes('; ') && Object.values(value).some((inner) => isMap(inner) || Array.isArray(inner))

function thingsText(value: unknown, terminal: Terminal): string {
  const things = Array.isArray(value) ? (value as readonly unknown[]) : []
  if (things.length === 0) return terminal.paint('dim', 'None.')
  const maps = things.filter(isMap)
  if (maps.every(isRuling)) return maps.map((ruling) => rulingText(ruling, terminal)).join('\n')
  return listText(maps, terminal)
}
