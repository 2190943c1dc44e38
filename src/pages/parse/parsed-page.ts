import type { Token } from 'markdown-it'
import type { Finding } from '../finding.ts'
import type { Lines } from '../markdown/tokens.ts'
import type { Inclusion } from '../templates/tag-findings.ts'

/** A heading and what stands under it up to the next heading of any level. */
export interface Section {
  readonly id: string
  /** As written, from 1 to 6. */
  readonly level: number
  /** Plain text. */
  readonly title: string
  /** From the heading's line to the line above the next heading. */
  readonly lines: Lines
  /** Other ids that lead here: the `<a name>`s in the heading. */
  readonly names: readonly string[]
  /** Whether the contents of the page name it. */
  readonly listed: boolean
}

/** Something in the page that `#…` can name. */
export interface Anchor {
  readonly id: string
  readonly line: number
  readonly kind: 'heading' | 'name'
}

/** A name that a heading would have on another site. */
export interface Alias {
  readonly id: string
  /** The id that the heading has. */
  readonly of: string
}

export interface PageLink {
  /** As written; empty for `[text]()`. */
  readonly href: string
  /** What a reader sees: the text, or the words for an image. */
  readonly text: string
  readonly line: number
  readonly use: 'link' | 'image'
}

/** The text before a fence that says in words what the fence says to the machine. */
export interface Paragraph {
  /** Plain text, without inline markup. */
  readonly text: string
  readonly sentences: readonly string[]
  readonly lines: Lines
}

export interface FenceBlock {
  readonly info: string
  /** Exactly what stands between the fences, without their indentation. */
  readonly body: string
  /** In the file, fence markers and front matter counted. */
  readonly lines: Lines
  /** Line of the file on which the body starts, also where it is empty. */
  readonly bodyLine: number
  /** Column in which the text of the body's first line starts, from 1. */
  readonly bodyColumn: number
  /** The same for each line of the body; `placeInFile` reads it. */
  readonly columns: readonly number[]
  /** False where the fence never closes. */
  readonly closed: boolean
  readonly section?: { readonly id: string; readonly title: string; readonly line: number }
  /** The nearest paragraph, list item or quotation before it in the same section; several fences may share one. */
  readonly paragraph?: Paragraph
}

/** One file of the handbook, read once: what the model, the search and the screen are made from. */
export interface ParsedPage {
  readonly path: string
  /** False for a binary file that is named like a page. */
  readonly isText: boolean
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly title: string
  readonly description?: string
  /** The section whose heading is the page's title, if there is one. */
  readonly titleSection?: Section
  readonly sections: readonly Section[]
  readonly anchors: readonly Anchor[]
  readonly aliases: readonly Alias[]
  readonly fences: readonly FenceBlock[]
  readonly links: readonly PageLink[]
  /** Other files that it shows as part of itself. */
  readonly includes: readonly Inclusion[]
  readonly findings: readonly Finding[]
  /** For the renderer. */
  readonly tokens: readonly Token[]
}

/** Where a line and column of the body, both from 1, stand in the file. */
export function placeInFile(
  fence: FenceBlock,
  line: number,
  column: number,
): { line: number; column: number } {
  const start = fence.columns[line - 1] ?? fence.bodyColumn
  return { line: fence.bodyLine + line - 1, column: start + column - 1 }
}
