import type { Context } from 'hono'
import {
  answerSaid,
  ask,
  doneSaid,
  filledPath,
  mayI,
  paramsOf,
  perform,
  wouldSaid,
  type House,
  type Operation,
  type Question,
} from '#kernel'
import { keepSessionOf, type WebVariables } from '#web'
import { answerJson } from './answer-json.ts'
import { idempotencyKey } from './idempotency-key.ts'
import type { ApiPlace } from './places.ts'
import { requestInput } from './request-input.ts'
import { sparse } from './sparse.ts'

/** What this door does there. */
export type OpenPlace = ApiPlace<Operation | Question>

type Asked = Context<WebVariables>

/** Does or asks what stands at a place, and answers it as the place says. */
export async function answerPlace(
  c: Asked,
  { house, url }: { readonly house: House; readonly url: string },
  place: OpenPlace,
): Promise<Response> {
  const { input, fields } = await requestInput(c, place)
  const shown = fields === undefined ? (body: unknown) => body : sparse(fields, place.answers)
  const { operation } = place
  const { by } = c.var
  if (operation.does === 'question') {
    const body = answerSaid(operation, await ask(house, by, operation, input))
    return answerJson(c, { body: shown(body), next: nextIn(body) })
  }
  if (place.dry) return answerJson(c, { body: shown(wouldSaid(await mayI(house, by, operation, input))) })
  const key = idempotencyKey(c.req.header('idempotency-key'))
  const done = await perform(house, by, operation, input, { key })
  keepSessionOf(c, done.result, url)
  if (done.repeated) c.header('Idempotency-Replayed', 'true')
  return answerJson(c, { body: shown(doneSaid(operation, done)), madeAt: madeAt(place, done.result) })
}

const nextIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'next' in body && typeof body.next === 'string'
    ? body.next
    : undefined

/** The address at which what was made is shown. */
function madeAt({ shownAt }: OpenPlace, result: unknown): string | undefined {
  if (shownAt === undefined || typeof result !== 'object' || result === null) return undefined
  const fields = result as Readonly<Record<string, unknown>>
  const named = paramsOf(shownAt).map((name) => fields[name])
  if (!named.every((one) => typeof one === 'string' || typeof one === 'number')) return undefined
  return `/api${filledPath(shownAt, (name) => String(fields[name]))}`
}
