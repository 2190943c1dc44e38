import { NotAnswered } from './problem.ts'
import { invalid } from '#kernel'
import { unfolded, type Described } from './json-schema.ts'

export type Query = ReadonlyMap<string, readonly string[]>

const mostPairs = 1000

/** The query of an address, name by name; what is not UTF-8 is refused, not replaced. A thousand pairs at most. */
export function readQuery(search: string): Query {
  const query = new Map<string, string[]>()
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean)
  if (pairs.length > mostPairs)
    throw new NotAnswered(
      'unreadable',
      `The address asks with ${pairs.length} values. Send at most ${mostPairs}.`,
    )
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = decoded(at < 0 ? pair : pair.slice(0, at))
    const value = decoded(at < 0 ? '' : pair.slice(at + 1))
    const values = query.get(name)
    if (values) values.push(value)
    else query.set(name, [value])
  }
  return query
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    throw new NotAnswered(
      'unreadable',
      `“${encoded.slice(0, 100)}” in the address is not UTF-8, percent-encoded.`,
    )
  }
}

/** Texts of an address as the input of an operation: what takes no text is a number, a yes or no, or a list of these. */
export function inputOfTexts(texts: Query, { schema, named }: Described): Record<string, unknown> {
  const nul = [...texts].filter(([, values]) => values.some((value) => value.includes('\0')))
  if (nul.length > 0)
    throw invalid(
      nul.map(([field]) => ({ field, message: 'This holds characters that cannot be read as text.' })),
    )
  return Object.fromEntries(
    [...texts].map(([name, values]) => {
      const whole = schema.properties?.[name]
      const shapes = unfolded(whole, named)
      const types = new Set(shapes.flatMap(({ type = [] }) => type))
      const read = values.map((value) => (types.has('string') ? value : valueOf(value, types)))
      // A field that only takes a list takes a list of one, too.
      const lists = types.has('array') && !unlisted(whole, named).some(({ type }) => type === 'string')
      return [name, read.length === 1 && !lists ? read[0] : read]
    }),
  )
}

/** The shapes of a field without those of the entries of its lists. */
const unlisted = (schema: Described['schema'] | undefined, named: Described['named']) =>
  schema === undefined
    ? []
    : [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) =>
        one.$ref === undefined ? [one] : unfolded({ $ref: one.$ref }, named),
      )

function valueOf(text: string, types: ReadonlySet<string>): unknown {
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  const isNumber = (types.has('integer') || types.has('number')) && /^-?\d+(?:\.\d+)?$/.test(text)
  return isNumber ? Number(text) : text
}
