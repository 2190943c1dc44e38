import type { Citation } from '#kernel'

/** Address of a page of the handbook as it stood in one version. */
export const pageAt = (url: string, commit: string): string => `${url}?as-of=${commit}`

const words = (quote: string): readonly string[] => quote.trim().split(/\s+/)

const escaped = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')

/** Browsers that know text fragments scroll to the sentence and mark it; the others go to the section. */
function sentence(quote: string): string {
  const all = words(quote)
  if (all.length <= 8) return escaped(all.join(' '))
  return `${escaped(all.slice(0, 4).join(' '))},${escaped(all.slice(-4).join(' '))}`
}

/** Address of the quoted sentence in the version it was quoted from: opens for ever. */
export const citationHref = (citation: Citation): string =>
  `${pageAt(citation.url, citation.commit)}#${citation.anchor ?? ''}:~:text=${sentence(citation.quote)}`
