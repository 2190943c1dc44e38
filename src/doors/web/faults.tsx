import type { Context } from 'hono'
import { ErrorPage, pageMarkup, type ErrorPageProps, type ErrorStatus, type Frame } from '#design'
import { doorwayOf, lineOf, refusalStatus, routeOf, turnedAwayBy, type TurnedAway } from '#http'
import { Refusal, visitor } from '#kernel'
import { addressOf } from './address-of.ts'
import { bareFrame } from './bare-frame.ts'
import { keeping } from './keeping.ts'
import { schemeOf } from './scheme.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

type Asked = Context<WebVariables>

/** Turns what was thrown into an answer: a refusal in its own words, anything else with an id that the log has too. */
export async function faultPage(c: Asked, world: WebWorld, fault: unknown): Promise<Response> {
  const turned = turnedAwayBy(fault)
  if (turned) return turnAway(c, world, turned, fault)
  if (fault instanceof Refusal) return errorPage(c, world, refusalStatus[fault.kind], { refusal: fault })
  // Who has gone away reads no page, and their going is no fault of ours.
  if (c.req.raw.signal.aborted) return c.body(null, 400)
  const faultId = c.var.requestId
  world.http.log.error({ err: fault, faultId, route: routeOf(c) }, 'fault')
  return errorPage(c, world, 500, { faultId })
}

/** In the form of the door, and without a question to the database, which may be what is away. */
function turnAway(c: Asked, world: WebWorld, turned: TurnedAway, fault: unknown): Response {
  if (turned !== fault) world.http.log.warn({ err: fault, id: c.var.requestId }, 'the database is away')
  const { status, message, headers } = turned
  const inLines = doorwayOf(c.req.path)?.says === 'line'
  const said = inLines ? lineOf(c, turned) : draw(c, bareFrame(c, world), status, { sentence: message })
  for (const [name, value] of Object.entries(headers)) said.headers.set(name, value)
  return said
}

/** The page that stands where another did not come about. */
export async function errorPage(
  c: Asked,
  world: WebWorld,
  status: ErrorStatus,
  more: Pick<ErrorPageProps, 'refusal' | 'faultId'> = {},
): Promise<Response> {
  const demo = world.demo && c.var.peer.overLoopback
  const frame = await world.frameFor(c.var.by ?? visitor, addressOf(c), demo).catch(() => bareFrame(c, world))
  return draw(c, frame, status, more)
}

function draw(
  c: Asked,
  frame: Frame,
  status: ErrorStatus,
  more: Pick<ErrorPageProps, 'refusal' | 'faultId' | 'sentence'>,
): Response {
  c.header('Cache-Control', keeping.never)
  const scheme = schemeOf(c)
  const props = {
    frame: { ...frame, ...(scheme && { scheme }) },
    status,
    requestId: c.var.requestId,
    ...more,
  }
  return c.html(pageMarkup(<ErrorPage {...props} />), status)
}
