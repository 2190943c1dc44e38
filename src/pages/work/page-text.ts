import { parsePage } from '../parse/parse-page.ts'
import type { ParsedPage } from '../parse/parsed-page.ts'
import { textBlocks, type TextBlock } from '../parse/text-blocks.ts'

/** What a page says, without what its renderer needs: small enough to be remembered and to go from thread to thread. */
export interface PageText extends Omit<ParsedPage, 'tokens'> {
  /** Paragraphs, items, cells, headings and fences in their order. */
  readonly blocks: readonly TextBlock[]
}

/** Reads what a page says. */
export const pageText = (page: { readonly path: string; readonly source: Uint8Array | string }): PageText =>
  textOf(parsePage(page))

/** The same of a page that was parsed for something else too. */
export function textOf(parsed: ParsedPage): PageText {
  const { tokens: _, ...said } = parsed
  return { ...said, blocks: textBlocks(parsed) }
}
