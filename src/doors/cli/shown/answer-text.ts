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

/** Fields first, then each thing and each list of things under its name; one that stands alone needs none. */
function bodyText(body: unknown, terminal: Terminal): string {
  if (Array.isArray(body)) return thingsText(body, terminal)
  if (!isMap(body)) return cellText(body)
  const { next: _, ...rest } = body
  const fields = Object.entries(rest)
  const [only] = fields
  if (only && fields.length === 1 && isSection(only[1])) return sectionText(only[1], terminal)
  const plain = Object.fromEntries(fields.filter(([, value]) => !isSection(value)))
  const sections = fields.filter(([, value]) => isSection(value))
  const named = sections.map(
    ([name, value]) => `\n${terminal.paint('bold', spoken(name))}\n${sectionText(value, terminal)}`,
  )
  return [thingText(plain, terminal), ...named].filter(Boolean).join('\n').replace(/^\n/, '')
}

/** Shown apart from the fields: a list of things, a ruling, or a thing of which there is more to say than its name. */
const isSection = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0 || value.some(isMap)
    : isRuling(value) || (isMap(value) && Object.keys(value).length > 2)

function sectionText(value: unknown, terminal: Terminal): string {
  if (Array.isArray(value)) return thingsText(value, terminal)
  return isRuling(value) ? rulingText(value, terminal) : bodyText(value, terminal)
}

function thingsText(things: readonly unknown[], terminal: Terminal): string {
  if (things.length === 0) return terminal.paint('dim', 'None.')
  const maps = things.filter(isMap)
  if (maps.every(isRuling)) return maps.map((ruling) => rulingText(ruling, terminal)).join('\n')
  return listText(maps, terminal)
}
