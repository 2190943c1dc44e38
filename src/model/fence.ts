/** One fenced block of a page, with its place and the paragraph it stands under. */
export interface FenceBlock {
  readonly info: string
  /** Source between the fences, indentation removed. */
  readonly body: string
  /** 1-based file lines, the fence markers included. */
  readonly lines: readonly [number, number]
  /** File line of the body's first line. */
  readonly bodyLine: number
  /** 1-based column where the body's text starts in the file. */
  readonly bodyColumn: number
  /** The column for each line of the body, where tabs or ragged indents make them differ. */
  readonly columns?: readonly number[]
  readonly closed: boolean
  readonly section?: { readonly id: string; readonly title: string; readonly line: number }
  readonly paragraph?: {
    /** Plain text, without marks of Markdown. */
    readonly text: string
    readonly sentences: readonly string[]
    readonly lines: readonly [number, number]
  }
}

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
