import type { PageSection } from './pages/page-view.ts'

/** One of several pages that are read in one document. */
export interface InDocument {
  readonly url: string
  readonly title: string
  readonly heading: string
  readonly sections: readonly PageSection[]
}

/** What a page is called within the document. */
export const placeIn = (at: number): string => `page-${at + 1}`

/**
 * Pages made parts of one document: their headings one level lower, below that of the whole; names of places in them each their own; links
 * from one to another within it.
 */
export function asOneDocument(pages: readonly InDocument[]): readonly InDocument[] {
  const places = new Map(pages.map(({ url }, at) => [url, placeIn(at)]))
  return pages.map((page, at) => {
    const own = (html: string) => html.replaceAll(tag, (one) => within(one, placeIn(at), places))
    return {
      ...page,
      heading: own(page.heading),
      sections: page.sections.map((section) => ({
        ...section,
        heading: section.heading === undefined ? undefined : own(section.heading),
        parts: section.parts.map((part) => (part.kind === 'html' ? { ...part, html: own(part.html) } : part)),
      })),
    }
  })
}

/** In clean HTML no `>` stands in an attribute. */
const tag = /<\/?[a-z][^>]*>/g

const within = (one: string, place: string, places: ReadonlyMap<string, string>): string =>
  one
    .replace(/^(<\/?h)([1-6])\b/, (_, begin: string, level: string) => begin + Math.min(6, Number(level) + 1))
    .replace(/( id=")/, `$1${place}-`)
    .replace(/( href=")#/, `$1#${place}-`)
    .replace(
      /( href=")(\/[^"#]*)(?:#([^"]*))?(?=")/,
      (whole, begin: string, url: string, anchor?: string) => {
        const to = places.get(url)
        return to === undefined ? whole : `${begin}#${to}${anchor ? `-${anchor}` : ''}`
      },
    )
