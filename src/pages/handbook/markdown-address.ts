import type { Handbook } from './handbook.ts'
import type { Page } from './page.ts'

/**
 * Where a page stands as Markdown: `/a/b.md`, the first page at `/index.md`. Where a page of its own has that address,
 * `/a/b/index.md`; undefined where even that is another page's.
 */
export const markdownHref = ({ find }: Pick<Handbook, 'find'>, url: string): string | undefined =>
  [...(url === '/' ? [] : [`${url.slice(0, -1)}.md`]), `${url}index.md`].find((href) => !find(href))

/** The page that an address means as Markdown; an address that is a page's own means that page as it is. */
export function pageOfMarkdown({ find }: Pick<Handbook, 'find'>, path: string): Page | undefined {
  const name = /^(.*[^/])\.md$/i.exec(path)?.[1]
  if (name === undefined || find(path)) return undefined
  return find(name) ?? (/\/index$/i.test(name) ? find(name.slice(0, -'index'.length)) : undefined)
}
