import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/** What tells a formula from amounts of money and from brackets that somebody escaped. */
const isFormula = (inside: string): boolean =>
  /[\\^_=<>{}]|^\s*\p{L}\s*$|\p{L}\s*[+*/-]\s*[\p{L}\d]/u.test(inside)

/** Formulas between dollar signs or `\( … \)` stay as they are written, as code: nothing in them is stressed or swallowed. */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', inWords)
  md.block.ruler.before('fence', 'math_block', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.renderer.rules['math'] = (tokens, at) =>
    `<code class="math">${md.utils.escapeHtml(tokens[at]?.content ?? '')}</code>`
  md.renderer.rules['math_block'] = (tokens, at) =>
    `<pre tabindex="0"${lines(tokens[at]?.attrGet('data-lines'))}><code class="math">${md.utils.escapeHtml(tokens[at]?.content ?? '')}</code></pre>\n`
}

const lines = (value: string | number | null | undefined): string => (value ? ` data-lines="${value}"` : '')
const longest = 1000

/** `$x$` hugs what it holds and no digit follows it; `$$x$$`, `\(x\)` and `\[x\]` need not. */
const forms = [
  /\$\$([^$]+)\$\$/y,
  /\$((?:[^\s$\\\d]|\\.)(?:[^$\n]*[^\s$])?)\$(?!\d)/y,
  /\\\(([^\n]+?)\\\)/y,
  /\\\[([^\n]+?)\\\]/y,
]

function inWords(state: StateInline, silent: boolean): boolean {
  const one = state.src[state.pos]
  const next = state.src[state.pos + 1]
  if (one !== '$' && !(one === '\\' && (next === '(' || next === '['))) return false
  const window = state.src.slice(state.pos, Math.min(state.posMax, state.pos + longest))
  for (const form of forms) {
    form.lastIndex = 0
    const found = form.exec(window)
    if (!found?.[1] || !isFormula(found[1])) continue
    if (!silent) state.push('math', 'code', 0).content = found[0]
    state.pos += found[0].length
    return true
  }
  return false
}

const mostLines = 200

function block(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const text = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim()
  if (text(first) !== '$$') return false
  let last = first + 1
  while (last < Math.min(end, first + mostLines) && text(last) !== '$$') last++
  if (text(last) !== '$$' || last >= end) return false
  if (silent) return true
  state.line = last + 1
  const token = state.push('math_block', 'code', 0)
  token.content = state.getLines(first, last + 1, state.blkIndent, true)
  token.map = [first, last + 1]
  return true
}
