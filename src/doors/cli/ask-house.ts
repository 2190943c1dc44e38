import { filledPath } from '#kernel'
import type { Described } from './catalogue/described.ts'
import { unreachable } from './command-problem.ts'
import { isMap } from './shown/cell-text.ts'
import type { Way } from './ways/way.ts'
import type { Input } from './words/input-of.ts'

/** What came back: the JSON answer, or the problem that stands in its place. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** What may be asked beside the input. */
export interface Asking {
  readonly mayI?: boolean
  readonly key?: string | undefined
  readonly fields?: string | undefined
}

/** Sends one operation over a way. */
export async function askHouse(way: Way, of: Described, input: Input, asking: Asking = {}): Promise<Answer> {
  const { path, rest } = addressOf(of, input)
  const place = `/api/v1${asking.mayI === true ? '/may-i' : ''}${path}`
  const query = new URLSearchParams()
  if (asking.fields !== undefined) query.set('fields', asking.fields)
  const isQuery = of.at.method === 'GET' && asking.mayI !== true
  const { csv, ...beside } = rest
  const isList = typeof csv === 'string' && of.input.properties?.['csv'] !== undefined
  for (const [name, value] of isQuery ? pairsOf(rest) : isList ? pairsOf(beside) : [])
    query.append(name, value)
  const method = asking.mayI === true ? 'POST' : of.at.method
  const response = await way.send(query.size === 0 ? place : `${place}?${query.toString()}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(isQuery ? {} : { 'content-type': isList ? 'text/csv' : 'application/json' }),
      ...(asking.key === undefined ? {} : { 'idempotency-key': asking.key }),
    },
    ...(isQuery ? {} : { body: isList ? csv : JSON.stringify(rest) }),
  })
  return { status: response.status, body: await jsonOf(response, way) }
}

/** Fields of the address leave the rest. */
function addressOf({ at }: Described, input: Input): { path: string; rest: Input } {
  const rest = { ...input }
  const path = filledPath(at.path, (field) => {
    const value = rest[field]
    delete rest[field]
    return typeof value === 'string' ? value : JSON.stringify(value)
  })
  return { path, rest }
}

const pairsOf = (input: Input): readonly (readonly [string, string])[] =>
  Object.entries(input).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(
      (one) => [name, String(one)] as const,
    ),
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

async function jsonOf(response: Response, way: Way): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  const text = await response.text()
  if (/[/+]json\b/.test(type)) {
    const body = parsed(text)
    if (body === undefined) throw unreachable(`${way.about} sent an answer that breaks off.`)
    if (response.status !== 503 || (isMap(body) && 'detail' in body)) return body
    throw unreachable(`${way.about} is starting or ending: try again in a moment.`)
  }
  throw unreachable(
    `${way.about} answers, but not as Firsthand does (${response.status}, ${type || 'no type'}).`,
  )
}
