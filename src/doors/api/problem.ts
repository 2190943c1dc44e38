import { z } from 'zod'
import type { TurnedAway } from '#http'
import {
  alternativeJson,
  citationJson,
  listJson,
  refusalSaid,
  type Alternative,
  type FieldFault,
  type Refusal,
} from '#kernel'
import { problemKinds, problemNames, type ProblemName } from './problem-kinds.ts'

/** RFC 9457 with what a refusal knows: kind, fields, the cited sentence and what would work. */
export const problemJson = z
  .object({
    type: z.string().describe('Where this sort of problem is explained.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('In a sentence, for people.'),
    instance: z.string().optional().describe('The id of the request, as X-Request-Id has it.'),
    kind: z.enum(problemNames),
    fields: listJson(z.object({ field: z.string(), message: z.string() })).describe(
      'What does not fit, by path.',
    ),
    rule: z.object({ kind: z.string(), name: z.string() }).optional(),
    citation: citationJson.optional(),
    nearest: listJson(alternativeJson).describe('What would work, best first.'),
    faultId: z.string().optional().describe('With which the log names what broke.'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.input<typeof problemJson>

interface More {
  readonly fields?: readonly FieldFault[]
  readonly nearest?: readonly Alternative[]
  readonly faultId?: string
}

/** A problem of this sort, in this sentence. */
function problem(kind: ProblemName, detail: string, more: More = {}): Problem {
  const { status, title } = problemKinds[kind]
  return { type: `/api#${kind}`, title, status, detail, kind, fields: [], nearest: [], ...more }
}

/** More faults than this say nothing new, and could be made to fill an answer. */
const mostFields = 100

/** The problem that a refusal is. */
export function problemOf(refusal: Refusal): Problem {
  const said = refusalSaid(refusal)
  const { status, title } = problemKinds[said.kind]
  return { type: `/api#${said.kind}`, title, status, ...said, fields: said.fields.slice(0, mostFields) }
}

/** A fault of ours: nothing of its inside, and the id with which the log names it. */
export const faultProblem = (faultId: string): Problem =>
  problem('fault', 'It is our mistake, not yours. Nothing was changed.', { faultId })

/** A fault of ours after the act was done: sent again under another key, it would be done again. */
export const unsaidProblem = (faultId: string): Problem =>
  problem('fault', 'It was done, and our answer to it broke. Do not send it again.', { faultId })

/** A request that no operation was asked for; the sentence says why, and `Retry-After` when to come again. */
export const turnedAwayProblem = ({ status, message }: TurnedAway): Problem =>
  problem(turnedAwayAs[status], message)

const turnedAwayAs = {
  400: 'unreadable',
  403: 'forbidden',
  408: 'late',
  413: 'too-large',
  429: 'too-many',
  503: 'not-ready',
} as const satisfies Record<TurnedAway['status'], ProblemName>

/** Thrown where a request ends before any operation is asked. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered'
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>

  constructor(
    kind: ProblemName,
    detail: string,
    { headers = {}, ...more }: More & { readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.problem = problem(kind, detail, more)
    this.headers = headers
  }
}
