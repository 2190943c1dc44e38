import { markdownHref, type Handbook, type Page } from '#pages'

/** What `llms.txt` is made from. */
export interface ListedHandbook {
  /** As its reader may read it. */
  readonly handbook: Handbook
  /** The address that people open. */
  readonly url: string
  /** Whether all pages in one are short enough to be had. */
  readonly inOne: boolean
}

/** The handbook's pages for programs that read, by https://llmstxt.org: a title, a summary, and sections of links to Markdown. */
export function llmsTxt({ handbook, url, inOne }: ListedHandbook): string {
  const { find, pages, settings, breadcrumbs } = handbook
  const summary =
    find('/')?.description ?? 'The handbook of a department, with the rules that are in force in it.'
  const linked = (page: Page): string => {
    const href = new URL(markdownHref(handbook, page.url) ?? page.url, url).href
    const about = page.description === undefined ? '' : `: ${oneLine(page.description)}`
    return `- [${inBrackets(page.title)}](${href.replaceAll(/[()]/g, encodedBracket)})${about}`
  }
  const sections = [...byFolder(pages)].map(([folder, all]) => {
    const title = folder === '' ? settings.title : (breadcrumbs(all[0]?.url ?? '')[1]?.title ?? folder)
    return [`## ${oneLine(title)}`, '', ...all.map(linked), ''].join('\n')
  })
  const whole = inOne ? [`All pages in one: ${new URL('/llms-full.txt', url).href}`, ''] : []
  return [`# ${oneLine(settings.title)}`, '', `> ${oneLine(summary)}`, '', ...whole, ...sections].join('\n')
}

/** The first part of an address. */
const firstPart = ({ url }: Page): string => url.split('/')[1] ?? ''

/** Pages by the first part of their address; a page without others below it stands with the first page. */
function byFolder(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const all = Map.groupBy(pages, firstPart)
  return Map.groupBy(pages, (page) => (all.get(firstPart(page))?.length === 1 ? '' : firstPart(page)))
}

/** A title with a line end in it would begin something else. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

const inBrackets = (text: string): string => oneLine(text).replaceAll(/[\\[\]]/g, String.raw`\$&`)

const encodedBracket = (bracket: string): string => (bracket === '(' ? '%28' : '%29')
