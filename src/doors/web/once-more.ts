import type { Context } from 'hono'
import { signInHref, type Attempt } from '#design'
import { Refusal, type Operation } from '#kernel'
import { keepForm, keptForm } from '#sign-in'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

type Asked = Context<WebVariables>

/** In the address of a form's page, for whoever signed in once more on the way: what they had typed. */
const typedName = 'typed'

/**
 * A “no” that asks somebody to sign in once more, with a way that leads there and back to the form with all that was
 * typed. What proves who somebody is, such as a password, is not kept for it.
 */
export async function onceMore(
  c: Asked,
  { house }: WebWorld,
  operation: Operation,
  values: Readonly<Record<string, string>>,
  refusal: Refusal,
): Promise<Refusal> {
  const here = c.get('form')
  if (refusal.asksWho !== true || here === undefined) return refusal
  const id = operation.proves
    ? undefined
    : await keepForm(house, c.var.by, { operation: operation.name, values })
  const back = id === undefined ? here : withTyped(here, id)
  return refusal.withNearest(refusal.nearest.map((way) => ({ ...way, href: signInHref(back) })))
}

/** An address with the id of what was typed, beside what it asks already. */
function withTyped(here: string, id: string): string {
  const [path = '', query = ''] = here.split('?')
  const asked = new URLSearchParams(query)
  asked.set(typedName, id)
  return `${path}?${asked.toString()}`
}

/** The form as it was typed before signing in once more; nothing is sent by itself. */
export async function typedBefore(c: Asked, { house }: WebWorld): Promise<Attempt | undefined> {
  const id = c.req.query(typedName)
  const typed = id === undefined ? undefined : await keptForm(house, c.var.by, id)
  const says = 'You signed in once more, and nothing you typed is lost. Look it over and send it.'
  return typed && { ...typed, refusal: new Refusal('conflict', says) }
}
