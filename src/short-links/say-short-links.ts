import type { Look } from '#kernel'
import type { ParsedPages } from '#reading'
import { presentHandbook } from '#reading'
import { clicksSince } from './clicks-store.ts'
import { isToldOf, type LinkSeen } from './link-to-change.ts'
import { mayChange } from './rights.ts'
import { saidOf, type ShortLinksWorld } from './short-links-world.ts'
import type { ShortLink } from './store.ts'
import { targetNow } from './target.ts'

/** Days over which clicks are told in a list. */
const lately = 30

/** A world that also reads pages, to see whether their sections are still there. */
export interface SayingWorld extends ShortLinksWorld {
  readonly parsed: Pick<ParsedPages, 'of'>
}

/** Short links as who is looking is told of them; those that lead where they may not read are left out. */
export async function shortLinksSaid(world: SayingWorld, look: Look, links: readonly ShortLink[]) {
  const handbook = await presentHandbook(world, look)
  const since = look.now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: lately })
  const clicks = await clicksSince(
    look.db,
    links.map(({ id }) => id),
    since,
  )
  const said = []
  for (const link of links) {
    const target = await targetNow(world, handbook, link.target)
    if (!isToldOf(look.by, { link, target })) continue
    const wrong = await wrongWith(world, look, { link, target })
    said.push({
      name: link.name,
      ...saidOf(world, link),
      ...(target && { leadsTo: { href: target.href, title: target.title } }),
      ...(wrong !== undefined && { wrong }),
      madeBy: link.madeBy.handle,
      madeAt: link.madeAt,
      ...(link.endedAt && { endedAt: link.endedAt }),
      clicks: clicks.filter(({ linkId }) => linkId === link.id).reduce((sum, { count }) => sum + count, 0),
      mayChange: mayChange(look.by, link, target).allowed,
    })
  }
  return said
}

/** What is wrong with where it leads, as far as that can be seen from here. */
async function wrongWith(
  world: SayingWorld,
  look: Look,
  { link, target }: LinkSeen,
): Promise<string | undefined> {
  if (!target) return 'It leads to no page that you may read: the page was taken away, or is not for you.'
  if (target.isPlain) return 'It leads to an address that is not encrypted (http).'
  if ('outside' in link.target || link.target.anchor === undefined) return undefined
  const { anchor } = link.target
  const handbook = await presentHandbook(world, look)
  const page = handbook.find(target.href)
  const parsed = page && (await world.parsed.of(page, handbook))
  const stands =
    parsed?.anchors.some(({ id }) => id === anchor) ||
    parsed?.sections.some(({ id, names }) => id === anchor || names.includes(anchor))
  return stands ? undefined : `The page has no section “${anchor}” any more: it opens at its beginning.`
}
