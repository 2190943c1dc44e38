import { notesOf, plainText, type Lines } from '../markdown/tokens.ts'
import type { ParsedPage } from './parsed-page.ts'

/** One paragraph, item, cell, heading or fence of a page as a reader sees it. */
export interface TextBlock {
  readonly sort: 'heading' | 'prose' | 'code'
  /** Without markup. */
  readonly text: string
  readonly lines: Lines
  /** Undefined before the first heading. */
  readonly section?: { readonly id: string; readonly title: string }
}

/** What a page says, piece by piece in its order; raw HTML is left out. */
export function textBlocks({ tokens, fences }: Pick<ParsedPage, 'tokens' | 'fences'>): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let section: TextBlock['section']
  let heading = false
  let lines: Lines = [1, 1]
  let fence = 0
  for (const token of tokens) {
    const notes = notesOf(token)
    lines = notes.lines ?? lines
    const here = { lines, ...(section && { section }) }
    if (notes.heading) {
      heading = true
      section = { id: notes.heading.id, title: notes.heading.title }
    } else if (token.type === 'inline') {
      const text = plainText(token.children)
      if (text !== '') blocks.push({ sort: heading ? 'heading' : 'prose', text, ...here })
      heading = false
    } else if (token.type === 'fence') {
      const { body, lines: all } = fences[fence++] ?? { body: token.content, lines }
      blocks.push({ sort: 'code', text: body, ...here, lines: all })
    }
  }
  return blocks
}
