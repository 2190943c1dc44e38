import type { MarkdownIt, StateBlock } from 'markdown-it'
import { note } from './tokens.ts'

const backtick = 0x60
const tilde = 0x7e

/** Fenced code as in CommonMark, which also remembers whether it was closed and where each line's text starts. */
export function fences(md: MarkdownIt): void {
  md.block.ruler.at('fence', fence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}

function fence(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const opening = openingOf(state, first)
  if (!opening) return false
  if (silent) return true
  let line = first + 1
  let closed = false
  for (; line < end; line++) {
    const at = startOf(state, line)
    const isOutside = at < endOf(state, line) && indentOf(state, line) < state.blkIndent
    if (isOutside) break
    closed = closes(state, line, opening)
    if (closed) break
  }
  const indent = indentOf(state, first)
  state.line = line + (closed ? 1 : 0)
  const token = state.push('fence', 'code', 0)
  token.info = opening.info
  token.markup = opening.markup
  token.content = state.getLines(first + 1, line, indent, true)
  token.map = [first, state.line]
  const columns = Array.from({ length: line - first - 1 }, (_, at) => columnOf(state, first + 1 + at, indent))
  note(token, { fence: { closed, columns } })
  return true
}

interface Opening {
  readonly marker: number
  readonly markup: string
  readonly info: string
}

function openingOf(state: StateBlock, line: number): Opening | undefined {
  if (indentOf(state, line) - state.blkIndent >= 4) return undefined
  const at = startOf(state, line)
  const marker = state.src.charCodeAt(at)
  if (marker !== backtick && marker !== tilde) return undefined
  const after = state.skipChars(at, marker)
  const info = state.src.slice(after, endOf(state, line))
  if (after - at < 3 || after > endOf(state, line) || (marker === backtick && info.includes('`')))
    return undefined
  return { marker, markup: state.src.slice(at, after), info }
}

function closes(state: StateBlock, line: number, { marker, markup }: Opening): boolean {
  const at = startOf(state, line)
  if (state.src.charCodeAt(at) !== marker || indentOf(state, line) - state.blkIndent >= 4) return false
  const after = state.skipChars(at, marker)
  return after - at >= markup.length && state.skipSpaces(after) >= endOf(state, line)
}

/** The column where the text of a body line starts, once the fence's own indentation is taken off. */
function columnOf(state: StateBlock, line: number, indent: number): number {
  const from = state.bMarks[line] ?? 0
  const text = state.src.slice(from, endOf(state, line))
  let width = 0
  let skipped = 0
  while (width < indent && (text[skipped] === ' ' || text[skipped] === '\t')) {
    width += text[skipped] === '\t' ? 4 - (((state.bsCount[line] ?? 0) + width) % 4) : 1
    skipped++
  }
  const lineStart = from === 0 ? 0 : state.src.lastIndexOf('\n', from - 1) + 1
  return from + skipped - lineStart + 1
}

const startOf = (state: StateBlock, line: number): number =>
  (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
const endOf = (state: StateBlock, line: number): number => state.eMarks[line] ?? 0
const indentOf = (state: StateBlock, line: number): number => state.sCount[line] ?? 0
