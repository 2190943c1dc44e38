import type { MarkdownIt, StateBlock } from 'markdown-it'
import { inWords, opens, closes } from '../readers/part-marks.ts'

/**
 * Where a part of a page that is not for everybody begins and ends, whoever may read it is told in words. Who may read what is
 * decided before, on the text (`../readers/parts.ts`): this only draws.
 */
export function readersMarks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'readers', mark, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}

function mark(state: StateBlock, first: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const line = state.src.slice((state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0), state.eMarks[first])
  if (!line.startsWith(':::')) return false
  const readers = opens(line)
  const open = Number(state.env['openParts'] ?? 0)
  if (!readers && !(open > 0 && closes(line))) return false
  if (silent) return true
  state.env['openParts'] = open + (readers ? 1 : -1)
  const token = state.push('html_block', '', 0)
  token.map = [first, first + 1]
  const says = readers
    ? `From here on only for ${inWords(readers)}`
    : 'For the other readers the page goes on here'
  token.content = `<p class="alert-title">${state.md.utils.escapeHtml(says)}</p>\n`
  state.line = first + 1
  return true
}
