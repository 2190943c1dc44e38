import type { Context } from 'hono'
import { missing, type House } from '#kernel'
import { followShortLink, type SayingWorld } from '#short-links'
import { decodedPath } from './decoded-path.ts'
import type { Part } from './door.tsx'
import type { WebVariables } from './variables.ts'

/** What short names are followed with. */
export interface ShortNames {
  readonly house: House
  readonly world: SayingWorld
}

/** `GET /-/go/remote`, and where a host of its own is set for them `GET /remote` there: on to where the short link leads. */
export const shortNames =
  ({ house, world }: ShortNames): Part =>
  (web) => {
    const go = async (c: Context<WebVariables>, name: string, before = '') => {
      const arriving = {
        method: c.req.method,
        query: new URL(c.req.url).searchParams,
        header: (header: string) => c.req.header(header),
      }
      const href = await followShortLink({ house, world }, c.var.by, decodedPath(name), arriving)
      if (href === undefined) throw missing('There is no such short link.')
      c.header('Cache-Control', 'no-store')
      return c.redirect(href.startsWith('/') ? before + href : href, 302)
    }
    web.get('/-/go/:name', (c) => go(c, c.req.param('name')))
    web.get('/:name', (c, next) => {
      const { host, pathname } = new URL(world.shortUrl())
      const isShort = pathname === '/' && c.req.header('host') === host && new URL(world.url()).host !== host
      return isShort ? go(c, c.req.param('name'), world.url()) : next()
    })
  }
