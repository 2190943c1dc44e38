import type { Hono } from 'hono'
import type { ComponentChild } from 'preact'
import { cardId, fragmentMarkup, type MarginCard } from '#design'
import { lookAs, missing, type Look } from '#kernel'
import { keeping } from './keeping.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** `GET /-/cards/:kind/:name`: one card as it is now for who is looking; the page morphs it in. */
export function mountCards(web: Hono<WebVariables>, world: WebWorld): void {
  web.get('/-/cards/:kind/:name', async (c) => {
    const { kind, name } = c.req.param()
    const card = world.cards.find((one) => one.kind.kind === kind)
    if (!card) throw missing('There is no such card.')
    const drawn = await lookAs(world.house, c.var.by, (look) => cardOf(card, look, name))
    c.header('Cache-Control', keeping.askedAgain)
    c.header('Vary', 'Cookie')
    return drawn === undefined ? c.body(null, 204) : c.html(fragmentMarkup(<>{drawn}</>))
  })
}

/** The card of a definition, or undefined where there is nothing to show this person. */
async function cardOf(card: MarginCard, look: Look, name: string): Promise<ComponentChild> {
  const definition = look.model.find(card.kind, name)
  if (!definition) return undefined
  const props = await card.load(look, definition)
  return props === undefined ? undefined : card.view(props)
}

/** Every card that stands on a page, by the id of its place. */
export async function cardsOf(
  cards: readonly MarginCard[],
  look: Look,
  places: readonly { readonly kind: string; readonly name: string }[],
): Promise<ReadonlyMap<string, ComponentChild>> {
  const drawn = new Map<string, ComponentChild>()
  for (const { kind, name } of places) {
    const card = cards.find((one) => one.kind.kind === kind)
    const node = card && (await cardOf(card, look, name))
    if (node !== undefined) drawn.set(cardId(kind, name), node)
  }
  return drawn
}
