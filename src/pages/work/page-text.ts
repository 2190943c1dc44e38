import { parsePage } from '../parse/parse-page.ts'
import type { ParsedPage } from '../parse/parsed-page.ts'
import { textBlocks, type TextBlock } from '../parse/text-blocks.ts'

/** What a page says, without what its renderer needs: small enough to be remembered and to go from thread to thread. */
export interface PageText extends Omit<ParsedPage, 'tokens'> {
  /** Paragraphs, items, cells, headings and fences in their order. */
  readonly blocks: readonly TextBlock[]
}

/** Reads what a page says. */
export function pageText(page: { readonly path: string; readonly source: Uint8Array | string }): PageText {
  const parsed = parsePage(page)
  const { tokens, ...said } = parsed
  return { ...said, blocks: textBlocks({ tokens, fences: parsed.fences }) }
}
