import type { Context } from 'hono'
import type { Logger } from 'pino'
import { routeOf, turnedAwayBy, type TurnedAway } from '#http'
import { covers, DoneUnsaid, Refusal, type Said } from '#kernel'
import type { WebVariables } from '#web'
import { answerProblem } from './answer-json.ts'
import { faultProblem, NotAnswered, problemOf, turnedAwayProblem, unsaidProblem } from './problem.ts'

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
  const turned = turnedAwayBy(fault)
  if (turned) return turnAway(c, log, turned, fault)
  // Who has gone away reads no answer, and their going is no fault of ours.
  if (c.req.raw.signal.aborted) return c.body(null, 400)
  const faultId = c.var.requestId
  log.error({ err: fault, faultId, route: routeOf(c) }, 'fault')
  return answerProblem(c, fault instanceof DoneUnsaid ? unsaidProblem(faultId) : faultProblem(faultId))
}

/** What was turned away before any operation was asked, in the words of this door. */
function turnAway(c: Asked, log: Logger, turned: TurnedAway, fault: unknown): Response {
  if (turned !== fault) log.warn({ err: fault, id: c.var.requestId }, 'the database is away')
  return answerProblem(c, turnedAwayProblem(turned), turned.headers)
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
