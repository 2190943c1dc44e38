import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/** `{::options … /}`, `{::comment}`, `{::nomarkdown}` and their like, alone on a line. */
const blockOpening = /^\{::([a-z_]+)([^{}]*?)(\/?)\}\s*$/i
const inlineOpening = /\{::([a-z_]+)((?:[^{}"']|"[^"]*"|'[^']*')*?)(\/?)\}/iy
const closingOf = (name: string): RegExp => new RegExp(`\\{:/(?:${name})?\\}`, 'i')

/**
 * kramdown's extensions: options and comments say nothing to the reader, `nomarkdown` is taken as it stands. One that
 * nothing closes holds its own line only, so that no slip swallows a page. Unknown ones stay what they are: text.
 *
 * @see https://kramdown.gettalong.org/syntax.html#extensions
 */
export function extensions(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'extension', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('text', 'extension', inline)
}

const known = new Set(['options', 'comment', 'nomarkdown'])

function block(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const opening = blockOpening.exec(lineOf(state, first))
  const name = opening?.[1]?.toLowerCase() ?? ''
  if (!opening || !known.has(name)) return false
  if (silent) return true
  const options = opening[2] ?? ''
  if (name === 'options' && /parse_block_html\s*=\s*["']?true/i.test(options)) state.env['blockHtml'] = true
  const last = opening[3] === '/' || name === 'options' ? first : closedAt(state, first, end, name)
  state.line = last + 1
  if (name !== 'nomarkdown' || last === first) return true
  const token = state.push('html_block', '', 0)
  token.map = [first, last + 1]
  token.content = state.getLines(first + 1, last, state.blkIndent, true)
  return true
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

/** The line of the closing mark; the first one itself where there is none. */
function closedAt(state: StateBlock, first: number, end: number, name: string): number {
  const closing = closingOf(name)
  for (let line = first + 1; line < end; line++) if (closing.test(lineOf(state, line))) return line
  return first
}

function inline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false
  inlineOpening.lastIndex = state.pos
  const opening = inlineOpening.exec(state.src)
  const name = opening?.[1]?.toLowerCase() ?? ''
  if (!opening || !known.has(name)) return false
  const from = state.pos + opening[0].length
  const rest = state.src.slice(from)
  const closing = opening[3] === '/' || name === 'options' ? null : closingOf(name).exec(rest)
  if (!silent && closing && name === 'nomarkdown') {
    const token = state.push('html_inline', '', 0)
    token.content = rest.slice(0, closing.index)
  }
  state.pos = closing ? from + closing.index + closing[0].length : from
  return true
}
