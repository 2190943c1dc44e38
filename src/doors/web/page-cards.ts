import { etagOf, isKnown } from '#http'
import { cardPng } from '#plain'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'
import type { PlainWorld } from './plain-world.ts'
import { publicHandbook, seenHandbook } from './seen-handbook.ts'

/**
 * `GET /-/page-card.png?page=/…/`: what stands beside an address where it is shown elsewhere. Of a page that is not open to who
 * asks, as of none, it is the card of the handbook: neither says which.
 */
export const pageCards =
  (plain: PlainWorld): Part =>
  (web) => {
    web.get('/-/page-card.png', async (c) => {
      const handbook = (await seenHandbook(c, plain)) ?? (await publicHandbook(plain))
      const page = handbook?.find(c.req.query('page') ?? '')
      const owner = page?.owner === undefined ? undefined : ((await plain.nameOf(page.owner)) ?? page.owner)
      const crumbs = page && handbook ? handbook.breadcrumbs(page.url).slice(1, -1) : []
      const above = crumbs.map(({ title }) => title)
      const png = await cardPng({
        handbook: handbook?.settings.title ?? 'Handbook',
        ...(page && page.url !== '/' && { page: { title: page.title, above, owner } }),
      })
      const etag = etagOf(png)
      c.header('Cache-Control', keeping.askedAgain)
      c.header('Vary', 'Cookie, Authorization')
      c.header('ETag', etag)
      // Pages elsewhere show it: that is what it is for.
      c.header('Cross-Origin-Resource-Policy', 'cross-origin')
      if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304)
      return c.body(new Uint8Array(png), 200, { 'content-type': 'image/png' })
    })
  }
