import type { Citation, Definition } from '#kernel'

/** Where the sentence of a rule in force stands, or a section of a page. */
export const sentenceHref = ({ url, anchor }: Pick<Citation, 'url' | 'anchor'>): string =>
  anchor === undefined ? url : `${url}#${encodeURIComponent(anchor)}`

/** Address of a rule's own screen. */
export const rulePage = ({ kind, name }: Pick<Definition, 'kind' | 'name'>): string =>
  `/-/rules/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`
