import { slugOf } from './slugs.ts'

/**
 * How kramdown names a heading, from its source: from the first Latin letter on, letters, digits and hyphens.
 *
 * @see https://kramdown.gettalong.org/converter/html.html#auto-ids
 */
export const kramdownSlug = (source: string): string =>
  source
    .replace(/^[^a-zA-Z]+/, '')
    .replaceAll(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase() || 'section'

/** How Hugo's goldmark names a heading, from its source: letters, decimal digits, `_` and hyphens of every script. */
export const goldmarkSlug = (source: string): string =>
  source
    .trim()
    .replaceAll(/[^\p{L}\p{Nd}_\- ]/gu, '')
    .replaceAll(' ', '-')
    .toLowerCase() || 'heading'

/** A rule by which sites name headings, and whether a page is to have its names as targets. */
interface SlugRule {
  readonly of: (heading: { readonly title: string; readonly source: string }) => string
  readonly shown: boolean
}

/** The names that headings have elsewhere: by GitHub's rule from their words, by the others from their source. */
export const slugRules: readonly SlugRule[] = [
  { of: ({ title }) => slugOf(title), shown: true },
  { of: ({ title }) => kramdownSlug(title), shown: true },
  { of: ({ source }) => kramdownSlug(source), shown: false },
  { of: ({ source }) => goldmarkSlug(source), shown: false },
]

/** Numbers what is repeated, as all three do: the second `plan` is `plan-1`. */
export function numbered(slugs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return slugs.map((slug) => {
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}
