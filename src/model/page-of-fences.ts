import type { FenceBlock } from '#pages'

/** What the model needs to know of a page. The same `fences` array for the same blob makes compiling cheap. */
export interface PageOfFences {
  readonly path: string
  readonly url: string
  readonly title: string
  /** Handle or title from the front matter or `CODEOWNERS`. */
  readonly owner?: string
  readonly fences: readonly FenceBlock[]
  /** The file is there but could not be read as a page (too large, binary): nothing that it held ends. */
  readonly unreadable?: boolean
}
