import type { Shared } from '#design'
import type { ReadPage } from '#reading'

/** Where the feed of what changes at an address and below it stands. */
export const feedOf = (below: string): string => `/-/feeds/changes.atom?below=${encodeURIComponent(below)}`

/** What of a page of now may be shown elsewhere; its card's address changes with its text. */
export function sharedOf({ page, props }: ReadPage, url: string): Shared {
  const description = page.description ?? props.description
  return {
    url: new URL(page.url, url).href,
    description,
    image: new URL(`/-/page-card.png?page=${encodeURIComponent(page.url)}&v=${page.oid.slice(0, 12)}`, url)
      .href,
    markdownHref: props.markdownHref,
    feeds: [
      { href: feedOf(page.url), title: `Changes to “${props.title}”` },
      { href: '/-/feeds/changes.atom', title: 'All changes' },
    ],
  }
}
