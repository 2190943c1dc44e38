import { nearestName } from '#kernel'
import type { Page } from '../handbook/page.ts'

/** A page that somebody may have meant. */
export type NearPage = Pick<Page, 'url' | 'title'>

/** A page whose address differs only in case, stands elsewhere under the same name, or is misspelt beside it. */
export function nearestPage(pages: readonly Page[]): (urls: readonly string[]) => NearPage | undefined {
  const lastOf = (url: string) => url.split('/').at(-2)?.toLowerCase() ?? ''
  const aboveOf = (url: string) => url.slice(0, url.lastIndexOf('/', url.length - 2) + 1).toLowerCase()
  let shelves:
    | { byLower: Map<string, Page>; byLast: Map<string, Page[]>; byFolder: Map<string, Page[]> }
    | undefined
  const build = () => ({
    byLower: new Map(pages.map((page) => [page.url.toLowerCase(), page])),
    byLast: Map.groupBy(pages, ({ url }) => lastOf(url)),
    byFolder: Map.groupBy(pages, ({ url }) => aboveOf(url)),
  })
  return (urls) => {
    shelves ??= build()
    for (const url of urls) {
      const beside = shelves.byFolder.get(aboveOf(url)) ?? []
      const named = shelves.byLast.get(lastOf(url)) ?? []
      const page =
        shelves.byLower.get(url.toLowerCase()) ??
        misspelt(lastOf(url), beside, lastOf) ??
        (named.length === 1 ? named[0] : undefined)
      if (page) return { url: page.url, title: page.title }
    }
    return undefined
  }
}

function misspelt(name: string, pages: readonly Page[], lastOf: (url: string) => string): Page | undefined {
  const byName = new Map(pages.map((page) => [lastOf(page.url), page]))
  const near = nearestName(name, byName.keys())
  return near === undefined ? undefined : byName.get(near)
}
