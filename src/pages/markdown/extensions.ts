import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { lookFor } from './look-for.ts'

/** `{::options … /}`, `{::comment}`, `{::nomarkdown}` and their like, alone on a line. */
const blockOpening = /^\{::([a-z_]+)([^{}]*?)(\/?)\}\s*$/i
const inlineOpening = /\{::([a-z_]+)((?:[^{}"']|"[^"]*"|'[^']*')*?)(\/?)\}/iy
const closingOf = (name: string): RegExp => new RegExp(`\\{:/(?:${name})?\\}`, 'gi')

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
  if (name === 'options') takeOptions(state, options)
  const last = opening[3] === '/' || name === 'options' ? first : closedAt(state, first, end, name)
  state.line = last + 1
  if (name !== 'nomarkdown' || last === first) return true
  const token = state.push('html_block', '', 0)
  token.map = [first, last + 1]
  token.content = state.getLines(first + 1, last, state.blkIndent, true)
  return true
}

function takeOptions(state: StateBlock, options: string) {
  const html = /parse_block_html\s*=\s*["']?(true|false)/i.exec(options)?.[1]
  if (html) state.env['blockHtml'] = html.toLowerCase() === 'true'
  const levels = /toc_levels\s*=\s*["']?([\d., ]+)/i.exec(options)?.[1]
  if (levels) state.env['tocLevels'] = levelsIn(levels)
}

/** `2..4` or `2,3,4`. */
function levelsIn(written: string): readonly number[] {
  const [, from, to] = /^\s*(\d)\.\.(\d)/.exec(written) ?? []
  return [1, 2, 3, 4, 5, 6].filter((level) =>
    from && to ? Number(from) <= level && level <= Number(to) : written.includes(String(level)),
  )
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

/** The line of the closing mark; the first one itself where there is none. */
function closedAt(state: StateBlock, first: number, end: number, name: string): number {
  const closing = closingOf(name)
  const line = lookFor(state, name, first, end, () => {
    for (let at = first + 1; at < end; at++) if (lineOf(state, at).search(closing) !== -1) return at
    return -1
  })
  return line === -1 ? first : line
}

function inline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false
  inlineOpening.lastIndex = state.pos
  const opening = inlineOpening.exec(state.src)
  const name = opening?.[1]?.toLowerCase() ?? ''
  if (!opening || !known.has(name)) return false
  const from = state.pos + opening[0].length
  const alone = opening[3] === '/' || name === 'options'
  const closing = closingOf(name)
  const end = alone
    ? -1
    : lookFor(state, name, from, state.src.length, () => {
        closing.lastIndex = from
        return closing.exec(state.src)?.index ?? -1
      })
  if (!silent && end !== -1 && name === 'nomarkdown') {
    const token = state.push('html_inline', '', 0)
    token.content = state.src.slice(from, end)
  }
  state.pos = end === -1 ? from : state.src.indexOf('}', end) + 1
  return true
}
