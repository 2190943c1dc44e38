import type { Context } from 'hono'
import { invalid } from '#kernel'
import type { ApiPlace } from './places.ts'
import { readBody } from './read-body.ts'
import { inputOfTexts, readQuery } from './read-query.ts'

/** What a request asks for: the operation's input, and which parts of the answer. */
export interface Wanted {
  readonly input: Readonly<Record<string, unknown>>
  readonly fields: string | undefined
}

/** The query's name for the parts of an answer. */
export const fieldsName = 'fields'

/** Input of a look: path and query. Of a write: path and body, and the query only beside a table. */
export async function requestInput(c: Context, place: ApiPlace): Promise<Wanted> {
  const query = new Map(readQuery(new URL(c.req.url).search))
  const fields = query.get(fieldsName)?.join(',')
  query.delete(fieldsName)
  const params = inputOfTexts(new Map(paramsOf(c, place)), place.input)
  const texts = inputOfTexts(query, place.input)
  if (place.method === 'GET') return { input: merged(texts, params), fields }
  const body = await readBody(c.req, 'csv' in (place.input.schema.properties ?? {}))
  if ('csv' in body) return { input: merged({ ...texts, csv: body.csv }, params), fields }
  if (query.size > 0)
    throw invalid(
      [...query.keys()].map((field) => ({ field, message: 'Send this in the body, not in the address.' })),
    )
  return { input: merged(body.fields, params), fields }
}

const paramsOf = (c: Context, { params }: ApiPlace): [string, string[]][] =>
  params.map((name) => [name, [c.req.param(name) ?? '']])

/** A number may be said in digits. */
const isSame = (said: unknown, value: unknown): boolean =>
  (typeof said === 'string' || typeof said === 'number') && String(said) === String(value)

/** The address says what it is about; who says it again has to say the same. */
function merged(fields: object, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = fields as Readonly<Record<string, unknown>>
  const faults = Object.entries(params)
    .filter(([name, value]) => Object.hasOwn(said, name) && !isSame(said[name], value))
    .map(([name, value]) => ({ field: name, message: `The address says ${String(value)}. Leave this out.` }))
  if (faults.length > 0) throw invalid(faults)
  return { ...said, ...params }
}
