import { componentsAt } from '../json-schema.ts'
import { problemKinds, problemNames, type ProblemName } from '../problem-kinds.ts'

const text = (description: string): object => ({ description, schema: { type: 'string' } })

/** Headers of answers, by name. */
export const headers = {
  'X-Request-Id': text('With which the log names this request.'),
  ETag: text('Send it as If-None-Match: where nothing changed, the answer is 304 without a body.'),
  Link: text('Where a list goes on, as rel="next".'),
  Location: text('Where what was made is shown.'),
  'Idempotency-Replayed': text('true where it had been done before with the same key.'),
  RateLimit: text('What is left of a quota, and for how long.'),
  'RateLimit-Policy': text('The quotas that hold for this sender.'),
  'Retry-After': text('After how many seconds to send it again.'),
  'WWW-Authenticate': text('What token would do.'),
  Allow: text('The methods that this address takes.'),
}

const headersOf: Partial<Record<ProblemName, readonly (keyof typeof headers)[]>> = {
  'unknown-token': ['WWW-Authenticate'],
  forbidden: ['WWW-Authenticate'],
  'wrong-method': ['Allow'],
  'too-many': ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  'not-ready': ['Retry-After'],
}

/** One response for each sort of problem. */
export const problemResponses = Object.fromEntries(
  problemNames.map((name) => [
    name,
    {
      description: `${problemKinds[name].title}. ${problemKinds[name].help}`,
      headers: Object.fromEntries(
        ['X-Request-Id', ...(headersOf[name] ?? [])].map((header) => [
          header,
          { $ref: `#/components/headers/${header}` },
        ]),
      ),
      content: { 'application/problem+json': { schema: { $ref: `${componentsAt}Problem` } } },
    },
  ]),
)

const onlyWrites: ReadonlySet<ProblemName> = new Set(['late', 'conflict', 'too-large', 'wrong-type'])

/** The problems that an operation may answer, by status. */
export const problemsOf = (writes: boolean): Readonly<Record<string, object>> =>
  Object.fromEntries(
    problemNames
      .filter((name) => name !== 'wrong-method' && (writes || !onlyWrites.has(name)))
      .map((name) => [problemKinds[name].status, { $ref: `#/components/responses/${name}` }]),
  )
