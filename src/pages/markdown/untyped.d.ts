declare module 'commonmark-spec' {
  /** The examples of the specification; a tab is written as an arrow. */
  export const tests: readonly {
    readonly markdown: string
    readonly html: string
    readonly number: number
  }[]
}

declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it'

  const definitionLists: (md: MarkdownIt) => void
  export default definitionLists
}
