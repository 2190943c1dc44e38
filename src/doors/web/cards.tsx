import type { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { lookAs, missing, type Look } from '#kernel'
import { cardId, type MarginCard } from '#design'
import type { WebVariables, WebWorld } from './world.ts'

/** `GET /-/cards/:kind/:name`: one card as it is now for who is looking; the page morphs it in. */
export function mountCards(web: Hono<WebVariables>, world: WebWorld): void {
  web.get('/-/cards/:kind/:name', async (c) => {
    const { kind, name } = c.req.param()
    const card = world.cards.find((one) => one.kind.kind === kind)
    if (!card) throw missing('There is no such card.')
    const html = await lookAs(world.house, c.var.by, (look) => drawCard(card, look, name))
    c.header('Cache-Control', 'private, no-store')
    return c.html(html ?? '')
  })
}

/** The card of a definition as HTML, or undefined where there is nothing to show this person. */
export async function drawCard(card: MarginCard, look: Look, name: string): Promise<string | undefined> {
  const definition = look.model.find(card.kind, name)
  if (!definition) return undefined
  const props = await card.load(look, definition)
  return props === undefined ? undefined : renderToString(<>{card.view(props)}</>)
}

/** Draws every card that stands on a page, in one transaction, by the id of its place. */
export async function drawCards(
  world: Pick<WebWorld, 'cards'>,
  look: Look,
  places: readonly { readonly kind: string; readonly name: string }[],
): Promise<ReadonlyMap<string, string>> {
  const drawn = new Map<string, string>()
  for (const { kind, name } of places) {
    const card = world.cards.find((one) => one.kind.kind === kind)
    const html = card && (await drawCard(card, look, name))
    if (html !== undefined) drawn.set(cardId(kind, name), html)
  }
  return drawn
}
