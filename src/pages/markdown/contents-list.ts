import type { MarkdownIt, Token } from 'markdown-it'
import { notesOf } from './tokens.ts'

/**
 * kramdown's `{:toc}`: the list that stands there is the place of the contents, which Firsthand shows beside every page, so
 * the list goes, and the heading above it that stands for nothing else (`On this page`, `{:.no_toc}`).
 */
export function contentsList(md: MarkdownIt): void {
  md.core.ruler.after('attributes', 'contents_list', (state) => {
    const at = state.tokens.findIndex(isContents)
    const list = state.tokens[at]
    if (!list) return
    const end = state.tokens.findIndex(
      ({ nesting, level }, index) => index > at && nesting === -1 && level === list.level,
    )
    const from =
      isOutOfContents(state.tokens[at - 3]) && state.tokens[at - 1]?.type === 'heading_close' ? at - 3 : at
    state.tokens.splice(from, end - from + 1)
  })
}

const isContents = (token: Token): boolean =>
  token.type.endsWith('_list_open') && (notesOf(token).attributes?.words.includes('toc') ?? false)

/** Whether the author keeps a heading out of the contents. */
export const isOutOfContents = (token: Token | undefined): boolean =>
  token?.type === 'heading_open' && (notesOf(token).attributes?.classes.includes('no_toc') ?? false)
