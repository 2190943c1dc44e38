import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Problem } from './problem.ts'

interface Answer {
  readonly body: unknown
  /** Where a list goes on. */
  readonly next?: string | undefined
  /** Where what was made is shown. */
  readonly madeAt?: string | undefined
}

/** An answer in JSON: a look with its ETag, or 304 where nothing changed; an act with the place of what it made. */
export function answerJson(c: Context, { body, next, madeAt }: Answer): Response {
  const text = JSON.stringify(body)
  c.header('Content-Type', 'application/json')
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    c.header('Cache-Control', 'no-store')
    if (madeAt !== undefined) c.header('Location', madeAt)
    return c.body(text, madeAt === undefined ? 200 : 201)
  }
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Authorization, Cookie')
  if (next !== undefined) c.header('Link', `<${addressAfter(c, next)}>; rel="next"`)
  return unlessKnown(c, text)
}

/** The text with its ETag, or 304 without it for whoever has it already (RFC 9110 §13.1.2). */
function unlessKnown(c: Context, text: string): Response {
  // Weak: the same body may travel compressed.
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  c.header('ETag', `W/${tag}`)
  const sent = (c.req.header('if-none-match') ?? '').split(',')
  const known = new Set(sent.map((one) => one.trim().replace(/^W\//, '')))
  return known.has(tag) || known.has('*') ? c.body(null, 304) : c.body(text, 200)
}

function addressAfter(c: Context, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('after', next)
  return `${pathname}?${searchParams.toString()}`
}

/** `application/problem+json` (RFC 9457). */
export function answerProblem(
  c: Context,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('Content-Type', 'application/problem+json')
  c.header('Cache-Control', 'no-store')
  const { requestId } = c.var as { readonly requestId?: string }
  const body = { ...problem, ...(requestId !== undefined && { instance: `urn:uuid:${requestId}` }) }
  // The statuses of problems are those of HTTP.
  return c.body(JSON.stringify(body), problem.status as 400)
}
