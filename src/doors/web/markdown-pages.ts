import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { pageOfMarkdown, type Handbook, type Page } from '#pages'
import { markdownOf } from '#plain'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'
import type { PlainWorld } from './plain-world.ts'
import { seenHandbook } from './seen-handbook.ts'
import type { WebVariables } from './variables.ts'

/** `GET /a/b.md`, and `/a/b/` for who would rather have Markdown: a page of the handbook as it is written. */
export const markdownPages =
  (plain: PlainWorld): Part =>
  (web, { http: { url } }) => {
    web.get('*', async (c, next) => {
      const { pathname } = new URL(c.req.url)
      const named = /\.md$/i.test(pathname)
      if (!named && !wantsMarkdown(c)) return next()
      const handbook = await seenHandbook(c, plain)
      const page = named ? handbook && pageOfMarkdown(handbook, pathname) : handbook?.find(pathname)
      if (!handbook || !page) return next()
      c.header('Cache-Control', keeping.askedAgain)
      c.header('Vary', 'Cookie, Authorization, Accept')
      c.header('Link', `<${new URL(page.url, url).href}>; rel="canonical"`)
      return c.body(await plainPage(plain, handbook, page, url), 200, {
        'content-type': 'text/markdown; charset=utf-8',
      })
    })
  }

/** Whether Markdown is asked for before a page. */
const wantsMarkdown = (c: Context<WebVariables>): boolean =>
  (c.req.header('accept') ?? '').includes('text/markdown') &&
  accepts(c, {
    header: 'Accept',
    supports: ['text/html', 'text/markdown'],
    default: 'text/html',
  }) === 'text/markdown'

/** One page as Markdown, as far as it may be read in this handbook. */
export async function plainPage(
  { repository, parsed, nameOf }: PlainWorld,
  handbook: Handbook,
  page: Page,
  url: string,
): Promise<string> {
  return markdownOf({
    handbook,
    page,
    parsed: await parsed.of(page, handbook),
    source: await repository.read(page.oid),
    owner: page.owner === undefined ? undefined : ((await nameOf(page.owner)) ?? page.owner),
    url,
  })
}
