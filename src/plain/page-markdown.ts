import { stringify } from 'yaml'
import { destinations, pageBody, type Handbook, type Page, type PageText } from '#pages'
import { absoluteLinks } from './absolute-links.ts'

/** What a page's Markdown is made from. */
export interface PlainPage {
  /** As its reader may read it. */
  readonly handbook: Handbook
  readonly page: Page
  readonly parsed: PageText
  /** Bytes of its file. */
  readonly source: Uint8Array
  /** What whoever answers for it is called. */
  readonly owner: string | undefined
  /** The address that people open. */
  readonly url: string
}

/**
 * A page as it is written, as far as it may be read, with links that lead there from anywhere. Of its front matter stands
 * there what the page shows: other keys may be notes of its writers.
 */
export function markdownOf({ handbook, page, parsed, source, owner, url }: PlainPage): string {
  const { title, description } = page
  const front = stringify(
    {
      title,
      ...(description !== undefined && { description }),
      ...(owner !== undefined && { owner }),
      url: new URL(page.url, url).href,
    },
    { lineWidth: 0 },
  )
  const { body } = pageBody(handbook.textOf(source))
  const addresses = new Set(parsed.links.map(({ href }) => href))
  const text = absoluteLinks(body, addresses, destinations(handbook, page.path), url)
  return `---\n${front}---\n\n${text.replace(/^\n+/, '').trimEnd()}\n`
}
