import type { MarkdownIt, StateBlock } from 'markdown-it'
import plugin from 'markdown-it-deflist'

/** Terms and, on the line below, `: what they mean`, as kramdown and Goldmark read them; a `~` in its place begins no list. */
export function definitionLists(md: MarkdownIt): void {
  plugin(md)
  const rules = md.block.ruler.getRules('paragraph')
  const rule = rules.find(({ name }) => name === 'deflist')
  if (!rule) throw new Error('markdown-it-deflist names its rule otherwise.')
  md.block.ruler.at(
    'deflist',
    (state: StateBlock, first: number, end: number, silent: boolean) =>
      !silent && startsWithTilde(state, first, end) ? false : rule(state, first, end, silent),
    { alt: ['paragraph', 'reference', 'blockquote'] },
  )
}

/** Whether the first line that may say what a term means begins with `~`. */
function startsWithTilde(state: StateBlock, first: number, end: number): boolean {
  const next = first + 1 < end && state.isEmpty(first + 1) ? first + 2 : first + 1
  return next < end && state.src[(state.bMarks[next] ?? 0) + (state.tShift[next] ?? 0)] === '~'
}
