import { xmlText } from './xml.ts'

/** A page as a sitemap names it. */
export interface SitemapPage {
  /** Whole address. */
  readonly loc: string
  readonly lastmod?: Temporal.Instant | undefined
}

/** The most that one file may hold, by sitemaps.org: addresses, and bytes uncompressed. */
const limits = { pages: 50_000, bytes: 50 * 1024 * 1024 }

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const inFront = `${head}<urlset ${namespace}>\n`
const behind = '</urlset>\n'

/** The pages in as few sitemaps as may hold them; an empty one where there are none. */
export function sitemaps(pages: readonly SitemapPage[], most = limits): readonly string[] {
  const around = Buffer.byteLength(inFront + behind)
  const files: string[][] = [[]]
  let bytes = around
  for (const page of pages) {
    const line = lineOf(page)
    const length = Buffer.byteLength(line)
    const last = files.at(-1)
    if (last && last.length < most.pages && bytes + length <= most.bytes) {
      last.push(line)
      bytes += length
    } else {
      files.push([line])
      bytes = around + length
    }
  }
  return files.map((lines) => `${inFront}${lines.join('')}${behind}`)
}

const lineOf = ({ loc, lastmod }: SitemapPage): string => {
  const on = lastmod ? `<lastmod>${lastmod.toString({ smallestUnit: 'second' })}</lastmod>` : ''
  return `<url><loc>${xmlText(loc)}</loc>${on}</url>\n`
}

/** The sitemap of sitemaps. */
export const sitemapIndex = (addresses: readonly string[]): string =>
  `${head}<sitemapindex ${namespace}>\n${addresses.map((loc) => `<sitemap><loc>${xmlText(loc)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`
