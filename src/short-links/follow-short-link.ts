import { lookAs, systemPerson, transactionOf, type House, type Person } from '#kernel'
import { presentHandbook } from '#reading'
import { countClick } from './clicks-store.ts'
import { linkName } from './link-name.ts'
import { isCounted, sourceOf, type Arriving } from './source-of.ts'
import type { ShortLinksWorld } from './short-links-world.ts'
import { shortLinkNamed } from './store.ts'
import { targetNow } from './target.ts'

/**
 * Where a short name leads for somebody, and counts that it was opened. Undefined where there is none, where it has ended, and where
 * they may not read what it leads to: nobody learns which.
 */
export async function followShortLink(
  { house, world }: { readonly house: House; readonly world: ShortLinksWorld },
  by: Person,
  written: string,
  arriving: Omit<Arriving, 'ownHost'>,
): Promise<string | undefined> {
  const { data: name } = linkName.safeParse(written)
  if (name === undefined) return undefined
  const found = await lookAs(house, by, async (look) => {
    const link = await shortLinkNamed(look.db, name)
    if (!link || link.endedAt) return undefined
    const target = await targetNow(world, await presentHandbook(world, look), link.target)
    return target && { id: link.id, href: target.href, now: look.now }
  })
  if (!found) return undefined
  const from = { ...arriving, ownHost: new URL(world.url()).host }
  if (isCounted(from)) {
    const on = found.now.toZonedDateTimeISO('UTC').toPlainDate()
    await transactionOf(house.database.db, systemPerson, (tx) =>
      countClick(tx, { linkId: found.id, on, source: sourceOf(from) }),
    )
  }
  return found.href
}
