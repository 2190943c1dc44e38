import type { Context } from 'hono'
import type { Problem } from './problem.ts'

interface Answer {
  readonly body: unknown
  /** Where a list goes on. */
  readonly next?: string | undefined
  /** Where what was made is shown. */
  readonly madeAt?: string | undefined
}

/** An answer in JSON: a look, which is named by its ETag on the way out; an act with the place of what it made. */
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
  return c.body(text, 200)
}

function addressAfter(c: Context, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('after', next)
  return `${pathname}?${searchParams.toString()}`
}

const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** `application/problem+json` (RFC 9457). */
export function answerProblem(
  c: Context,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('Content-Type', 'application/problem+json')
  c.header('Cache-Control', 'no-store')
  const { requestId } = c.var as { readonly requestId: string }
  // A proxy may have named the request by something else than a UUID.
  const instance = isUuid.test(requestId) ? `urn:uuid:${requestId}` : requestId
  const body = { ...problem, instance }
  // The statuses of problems are those of HTTP.
  return c.body(JSON.stringify(body), problem.status as 400)
}
