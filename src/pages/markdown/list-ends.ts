import type { MarkdownIt } from 'markdown-it'

/** kramdown's `^` alone on a line: two lists, or two pieces of code, with it between are two. It says nothing to readers. */
export function listEnds(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'list_end',
    (state, line, _end, silent) => {
      const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
      if (state.src[from] !== '^' || state.src.slice(from, state.eMarks[line]).trim() !== '^') return false
      if (!silent) state.line = line + 1
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
}
