import type { Context, Hono } from 'hono'
import {
  askName,
  FaultList,
  Fits,
  fragmentMarkup,
  NotYet,
  onceName,
  takeInstead,
  type Attempt,
  type Asked as AskedForm,
} from '#design'
import { lookAs, mayI, missing, Refusal, type Operation, type Would } from '#kernel'
import { inputOf, mustBeText, readForm } from './form.ts'
import { bodyOf, placeOf, screenOf, show, type FormPlace } from './screens.tsx'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

type Asked = Context<WebVariables>

/**
 * `POST /-/may-i/…` for every act's address below `/-`: what sending the form would come to. A form that is typed in gets
 * a part of a page; its button gets the page again with the answer.
 */
export function mountMayI(web: Hono<WebVariables>, world: WebWorld): void {
  for (const operation of world.operations) {
    const place = placeOf(world.screens, operation)
    web.post(`/-/may-i${operation.at.path}`, (c) => answer(c, world, operation, place))
    // Who signed in after asking comes back by this address.
    web.get(`/-/may-i${operation.at.path}`, (c) => {
      if (!place) throw missing('There is no such page.')
      return c.redirect(screenOf(c, place))
    })
  }
}

async function answer(c: Asked, world: WebWorld, operation: Operation, place: FormPlace | undefined) {
  const { [onceName]: key, [askName]: page, ...sent } = readForm(await bodyOf(c))
  const values = takeInstead(sent)
  mustBeText(Object.entries(values))
  const input = { ...inputOf(values), ...c.req.param() }
  const would = await wouldBe(() => mayI(world.house, c.var.by, operation, input, { key }))
  const cited = would.refusal ? would.refusal.ruling : would.rulings[0]
  const since = cited && (await world.standsSince(cited.citation))
  const asked = { operation: operation.name, values, ...(since && { since }) }
  if (page !== undefined && place) {
    const { refusal, rulings } = would
    return refusal
      ? show(c, world, place.screen, { attempt: { ...asked, refusal } })
      : show(c, world, place.screen, { asked: { ...asked, rulings } })
  }
  return part(c, world, place, would.refusal ? { ...asked, refusal: would.refusal } : { ...asked, ...would })
}

/** Fields that cannot be read at all are an answer too. */
async function wouldBe(ask: () => Promise<Would>): Promise<Would> {
  try {
    return await ask()
  } catch (fault) {
    if (fault instanceof Refusal) return { allowed: false, rulings: [], refusal: fault }
    throw fault
  }
}

async function part(c: Asked, world: WebWorld, place: FormPlace | undefined, asked: Attempt | AskedForm) {
  const { today } = await world.frameFor(c.var.by, c.req.path, false)
  c.header('Cache-Control', 'private, no-store')
  if (!('refusal' in asked))
    return c.html(fragmentMarkup(<Fits rulings={asked.rulings} since={asked.since} today={today} />))
  const { refusal, since } = asked
  if (refusal.kind === 'invalid' && !refusal.ruling)
    return c.html(fragmentMarkup(<FaultList faults={refusal.fields} id="typed-faults" />))
  const beside = place?.submits.beside
  const more = beside && (await lookAs(world.house, c.var.by, (look) => beside(look, refusal)))
  const stands = since && { since }
  return c.html(fragmentMarkup(<NotYet refusal={refusal} today={today} quiet {...stands} {...more} />))
}
