import type { MarkdownIt, StateBlock } from 'markdown-it'

/** An element of blocks, opened on a line of its own. */
const opening =
  /^<(div|section|article|aside|details|figure|blockquote|table|tr|td|th|dl|dd|ul|ol|li|p|span|center)((?:\s[^<>]*)?)>\s*$/i
const asked = /\smarkdown\s*=\s*["']?(1|block|span|0)["']?/i

/**
 * `<div markdown="1">`: what it holds is Markdown even without an empty line between, as in kramdown; with `markdown="0"`
 * nothing in it is. `{::options parse_block_html="true" /}` asks for the first everywhere below it.
 */
export function markdownInHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'markdown_in_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
}

function rule(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const line = (at: number) =>
    state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at])
  const found = opening.exec(line(first))
  if (!found) return false
  const [, name = '', rest = ''] = found
  const said = asked.exec(rest)?.[1] ?? (state.env['blockHtml'] === true ? '1' : undefined)
  if (said === undefined) return false
  if (silent) return true
  let last = first
  if (said === '0') {
    const closing = new RegExp(`</${name}\\s*>`, 'i')
    for (let at = first; at < end && last === first; at++) if (closing.test(line(at))) last = at
  }
  state.line = last + 1
  const token = state.push('html_block', '', 0)
  token.map = [first, state.line]
  token.content = state.getLines(first, state.line, state.blkIndent, true).replace(asked, '')
  return true
}
