import type { Context } from 'hono'
import { missing } from '#kernel'
import type { Handbook } from '#pages'
import { LastChanges, llmsTxt, openSearch, robotsTxt, sitemapIndex, sitemaps } from '#plain'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'
import { plainPage } from './markdown-pages.ts'
import type { PlainWorld } from './plain-world.ts'
import { publicHandbook, seenHandbook } from './seen-handbook.ts'
import type { WebVariables } from './variables.ts'

type Asked = Context<WebVariables>

/** So many bytes of pages are given in one. */
const mostInOne = 2_000_000

const sizeOf = ({ pages, file }: Handbook): number =>
  pages.reduce((sum, { path }) => sum + (file(path)?.size ?? 0), 0)

/** What there is, for programs: `/llms.txt`, `/llms-full.txt`, `/robots.txt`, `/sitemap.xml` and `/-/opensearch.xml`. */
export const plainLists =
  (plain: PlainWorld): Part =>
  (web, { http: { url } }) => {
    const lastChanges = new LastChanges(plain.repository)
    web.get('/llms.txt', async (c) => {
      const handbook = await seenHandbook(c, plain)
      if (!handbook || handbook.pages.length === 0) return text(c, nothingOpen, 404)
      return text(c, llmsTxt({ handbook, url, inOne: sizeOf(handbook) <= mostInOne }))
    })
    web.get('/llms-full.txt', async (c) => {
      const handbook = await seenHandbook(c, plain)
      if (!handbook || handbook.pages.length === 0) return text(c, nothingOpen, 404)
      if (sizeOf(handbook) > mostInOne) return text(c, tooLong, 404)
      const pages: string[] = []
      for (const page of handbook.pages) pages.push(await plainPage(plain, handbook, page, url))
      return text(c, pages.join('\n'))
    })
    web.get('/robots.txt', async (c) => {
      const handbook = await publicHandbook(plain)
      return forAll(c, robotsTxt((handbook?.pages.length ?? 0) > 0, url), 'text/plain')
    })
    web.get('/sitemap.xml', async (c) => {
      const handbook = await publicHandbook(plain)
      const changes = handbook?.pages.length ? await lastChanges.of(handbook.commit) : undefined
      const pages = (handbook?.pages ?? []).map((page) => ({
        loc: new URL(page.url, url).href,
        lastmod: changes?.get(page.path),
      }))
      const files = sitemaps(pages)
      const part = c.req.query('part')
      const wanted = files.length === 1 && part === undefined ? files[0] : files[Number(part) - 1]
      if (part !== undefined && wanted === undefined) throw missing('There is no such part of the sitemap.')
      const parts = files.map((_, at) => new URL(`/sitemap.xml?part=${at + 1}`, url).href)
      return forAll(c, wanted ?? sitemapIndex(parts), 'application/xml')
    })
    web.get('/-/opensearch.xml', async (c) => {
      const title = (await publicHandbook(plain))?.settings.title ?? 'Handbook'
      return forAll(c, openSearch(title, url), 'application/opensearchdescription+xml')
    })
  }

const nothingOpen = 'There are no pages that are open to you.\n'
const tooLong = 'All pages in one would be too long. /llms.txt lists them one by one.\n'

function text(c: Asked, body: string, status: 200 | 404 = 200): Response {
  c.header('Cache-Control', keeping.askedAgain)
  c.header('Vary', 'Cookie, Authorization')
  return c.body(body, status, { 'content-type': 'text/plain; charset=utf-8' })
}

function forAll(c: Asked, body: string, type: string): Response {
  c.header('Cache-Control', 'no-cache')
  return c.body(body, 200, { 'content-type': `${type}; charset=utf-8` })
}
