import type { Context } from 'hono'
import { ErrorPage, pageMarkup, type ErrorStatus } from '#design'
import { Refusal, visitor } from '#kernel'
import { addressOf } from './address-of.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

const statusOf = { invalid: 422, forbidden: 403, missing: 404, conflict: 409 } as const

/** What was sent is larger than it may be; nothing of it was read. */
export class TooLarge extends Error {}

/** Turns what was thrown into a page: a refusal in its own words, anything else with an id that the log has too. */
export async function faultPage(
  c: Context<WebVariables>,
  world: WebWorld,
  fault: unknown,
): Promise<Response> {
  if (fault instanceof Refusal) return errorPage(c, world, statusOf[fault.kind], { refusal: fault })
  if (fault instanceof TooLarge) return errorPage(c, world, 413)
  // Who has gone away reads no page, and their going is no fault of ours.
  if (c.req.raw.signal.aborted) return c.body(null, 400)
  const faultId = c.var.requestId ?? crypto.randomUUID()
  world.log.error({ err: fault, faultId, path: c.req.path }, 'fault')
  return errorPage(c, world, 500, { faultId })
}

/** The page that stands where another did not come about. */
export async function errorPage(
  c: Context<WebVariables>,
  world: WebWorld,
  status: Exclude<ErrorStatus, 429 | 503>,
  more: { readonly refusal?: Refusal; readonly faultId?: string } = {},
): Promise<Response> {
  const frame = await world.frameFor(
    c.var.by ?? visitor,
    addressOf(c),
    world.demo && (c.var.overLoopback ?? false),
  )
  c.header('Cache-Control', 'private, no-store')
  return c.html(pageMarkup(<ErrorPage frame={frame} status={status} {...more} />), status)
}
