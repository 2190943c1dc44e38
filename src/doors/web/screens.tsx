import type { Context, Hono } from 'hono'
import { z } from 'zod'
import {
  onceName,
  takeBack,
  takeInstead,
  type Answered,
  type Asked as AskedForm,
  type Attempt,
  type Download,
  type Screen,
  type Submits,
  type Visit,
} from '#design'
import { refusalStatus } from '#http'
import { filledPath, invalid, perform, Refusal, type Operation } from '#kernel'
import { page } from './answer.tsx'
import { inputOf, mustBeText, readForm, readParts, type Fields, type Sent as SentForm } from './form.ts'
import { keepDone } from './just-done.ts'
import { keeping } from './keeping.ts'
import { onceMore, typedBefore } from './once-more.ts'
import { keepSessionOf } from './session.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

type Web = Hono<WebVariables>
type Asked = Context<WebVariables>

/** Every screen below `/-`, and every act as a form's target there. */
export function mountScreens(web: Web, world: WebWorld): void {
  for (const screen of world.screens) web.get(`/-${screen.at.path}`, (c) => show(c, world, screen))
  for (const download of world.downloads) web.get(`/-${download.at.path}`, (c) => send(c, world, download))
  for (const operation of world.operations) {
    const place = placeOf(world.screens, operation)
    web.on(operation.at.method, [`/-${operation.at.path}`], (c) => submit(c, world, operation, place))
  }
}

/** The screen on which an act's form stands. */
export interface FormPlace {
  readonly screen: Screen
  readonly submits: Submits
}

export function placeOf(screens: readonly Screen[], operation: Operation): FormPlace | undefined {
  for (const screen of screens)
    for (const submits of screen.submits ?? [])
      if (submits.operation.name === operation.name) return { screen, submits }
  return undefined
}

/** Address of the screen on which a form stands, with what its own address says of the way. */
export const screenOf = (c: Asked, { screen }: FormPlace): string =>
  `/-${filledPath(screen.at.path, (name) => c.req.param(name) ?? '')}${new URL(c.req.url).search}`

/** What came of a form that stands here, if one was sent or asked about. */
interface Sent {
  readonly attempt?: Attempt
  readonly answered?: Answered
  readonly asked?: AskedForm
}

function visitOf(c: Asked, world: WebWorld): Visit {
  const params = c.req.param()
  const query = new URL(c.req.url).searchParams
  mustBeText([...Object.entries(params), ...query])
  return { house: world.house, by: c.var.by, params, query, demo: world.demo && c.var.peer.overLoopback }
}

/** Sends a file that is saved, not shown. */
async function send(c: Asked, world: WebWorld, { load, name, type }: Download): Promise<Response> {
  const body = await load(visitOf(c, world))
  c.header('Cache-Control', keeping.never)
  return c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
}

/** Draws a screen; after a form, with what was typed there. */
export async function show(c: Asked, world: WebWorld, screen: Screen, sent: Sent = {}): Promise<Response> {
  const before = c.req.method === 'GET' && screen.submits ? await typedBefore(c, world) : undefined
  const visit: Visit = { ...visitOf(c, world), ...(before && { attempt: before }), ...sent }
  const props = await screen.load(visit)
  const again = screen.again?.(props)
  if (again !== undefined) c.header('Refresh', String(again))
  const status = sent.attempt ? refusalStatus[sent.attempt.refusal.kind] : 200
  const kept = screen.secret ? 'secret' : screen.submits ? 'never' : 'askedAgain'
  return page(
    c,
    world,
    titleOf(screen.title(props), sent.attempt),
    (frame) => screen.view(props, frame),
    status,
    kept,
  )
}

/** What came of a form is the first thing that is read out. */
const titleOf = (title: string, attempt: Attempt | undefined): string =>
  attempt ? `${attempt.refusal.ruling ? 'Not yet' : 'To mend'}: ${title}` : title

async function submit(c: Asked, world: WebWorld, operation: Operation, place: FormPlace | undefined) {
  const { fields, files, names } = await sentIn(c)
  const { [onceName]: key, ...sent } = fields
  const { back, rest } = takeBack(sent)
  const values = takeInstead(rest)
  mustBeText(Object.entries(values))
  const input = { ...inputOf(values), ...files, ...namesFor(operation, names), ...c.req.param() }
  if (place) c.set('form', screenOf(c, place))
  try {
    const done = await perform(world.house, c.var.by, operation, input, { key })
    keepSessionOf(c, done.result, world.http.url)
    const to = back ?? (place ? place.submits.then(done.result) : '/')
    if (to !== undefined || !place) {
      if (done.entries[0] !== undefined)
        keepDone(c, world, { entry: done.entries[0], action: c.req.path, back })
      return c.redirect(to ?? '/', 303)
    }
    const answered = { operation: operation.name, values, result: done.result }
    return await show(c, world, place.screen, { answered })
  } catch (fault) {
    if (!(fault instanceof Refusal) || !place) throw fault
    const since = fault.ruling && (await world.standsSince(fault.ruling.citation))
    const refusal = await onceMore(c, world, operation, values, fault)
    const attempt = { operation: operation.name, values, refusal, ...(since && { since }) }
    return show(c, world, place.screen, { attempt })
  }
}

const sentIn = async (c: Asked): Promise<SentForm> => {
  const type = c.req.header('content-type') ?? ''
  return type.startsWith('multipart/form-data')
    ? readParts(await c.req.arrayBuffer(), type)
    : { fields: readForm(await bodyOf(c)), files: {}, names: {} }
}

/** What a file was called goes along where the act asks for it: as `fileName` for `file`. */
const namesFor = ({ input }: Operation, names: Fields): Fields =>
  Object.fromEntries(
    Object.entries(names)
      .map(([field, name]) => [`${field}Name`, name] as const)
      .filter(([field]) => input instanceof z.ZodObject && field in input.shape),
  )

export async function bodyOf(c: Asked): Promise<string> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw invalid([{ field: '', message: 'Send this as a form (application/x-www-form-urlencoded).' }])
  const bytes = await c.req.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid([{ field: '', message: 'This form holds bytes that are not text (UTF-8).' }])
  }
}
