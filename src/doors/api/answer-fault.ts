import type { Context } from 'hono'
import type { Logger } from 'pino'
import { covers, Refusal, type Said } from '#kernel'
import { TooLarge, type WebVariables } from '#web'
import { answerProblem } from './answer-json.ts'
import { faultProblem, NotAnswered, notReadyProblem, problem, problemOf } from './problem.ts'

type Asked = Context<WebVariables>
type Headers = Readonly<Record<string, string>>

/** Turns what was thrown into a problem: a refusal in its own words, anything else with an id that the log has too. */
export function answerFault(
  c: Asked,
  log: Logger,
  fault: unknown,
  asked?: Said & { readonly does: 'act' | 'question' },
) {
  if (fault instanceof NotAnswered) return answerProblem(c, fault.problem, fault.headers)
  if (fault instanceof Refusal) return answerProblem(c, problemOf(fault), challenge(c, fault, asked))
  if (fault instanceof TooLarge)
    return answerProblem(
      c,
      problem('too-large', 'JSON may have a megabyte, CSV five. Send it in smaller parts.'),
    )
  // Who has gone away reads no answer, and their going is no fault of ours.
  if (c.req.raw.signal.aborted) return c.body(null, 400)
  const faultId = c.var.requestId ?? crypto.randomUUID()
  log.error({ err: fault, faultId, path: c.req.path }, 'fault')
  return isAway(fault)
    ? answerProblem(c, { ...notReadyProblem(), faultId }, { 'Retry-After': '5' })
    : answerProblem(c, faultProblem(faultId))
}

/** What a token would have to be (RFC 6750 §3), where one would help. */
function challenge(
  c: Asked,
  refusal: Refusal,
  asked?: Said & { readonly does: 'act' | 'question' },
): Headers {
  if (refusal.kind !== 'forbidden') return {}
  const { by } = c.var
  if (by.kind === 'visitor') return { 'WWW-Authenticate': 'Bearer' }
  return asked && by.scopes && !covers(by.scopes, asked)
    ? { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${asked.name}"` }
    : {}
}

/** How the driver and the system say that the database is away, or has no connection left. */
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '53300', '57P01', '57P02', '57P03'])

function isAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { code } = fault as { readonly code?: unknown }
  return (
    (typeof code === 'string' && away.has(code)) || fault.message.startsWith('timeout exceeded when trying')
  )
}
