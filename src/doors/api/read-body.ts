import type { HonoRequest } from 'hono'
import { invalid } from '#kernel'
import { NotAnswered } from './problem.ts'
import { readJson } from './read-json.ts'

/** What was sent with a write: an object of fields, or a table as CSV. */
export type Body = { readonly fields: object } | { readonly csv: string }

const utf8 = /^utf-?8$/i

/** `application/json`, or `text/csv` where the operation takes a field `csv`; nothing at all is an empty object. */
export async function readBody(request: HonoRequest, takesCsv: boolean): Promise<Body> {
  const bytes = await request.arrayBuffer()
  const [type = '', charset = 'utf-8'] = typeOf(request.header('content-type') ?? '')
  if (bytes.byteLength === 0 && type !== 'text/csv') return { fields: {} }
  const isCsv = takesCsv && type === 'text/csv'
  if ((type !== 'application/json' && !isCsv) || !utf8.test(charset)) throw wrongType(type, takesCsv)
  const text = textIn(bytes)
  if (isCsv) return { csv: text }
  const fields = readJson(text)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw invalid([{ field: '', message: 'Send one JSON object with the fields of the operation.' }])
  return { fields }
}

const typeOf = (header: string): (string | undefined)[] => [
  header.split(';')[0]?.trim().toLowerCase(),
  /;\s*charset="?([^";\s]+)/i.exec(header)?.[1],
]

const wrongType = (type: string, takesCsv: boolean): NotAnswered =>
  new NotAnswered(
    'wrong-type',
    `Send this as application/json in UTF-8${takesCsv ? ', or a table as text/csv' : ''}${type === '' ? '; this says no type' : `, not as ${type.slice(0, 100)}`}.`,
    { headers: { Accept: takesCsv ? 'application/json, text/csv' : 'application/json' } },
  )

function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NotAnswered('unreadable', 'The body holds bytes that are not UTF-8.')
  }
}
