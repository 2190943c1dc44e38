import type { MarkdownIt, StateBlock } from 'markdown-it'
import { lookFor } from './look-for.ts'

const opening =
  /^<(div|pre)(?=\s)[^<>]*\sclass\s*=\s*(?:"[^"<>]*\bmermaid\b[^"<>]*"|'[^'<>]*\bmermaid\b[^'<>]*'|mermaid)[^<>]*>/i

/** `<div class="mermaid">` up to its end, empty lines and all: a drawing as a fence of that language is one. */
export function diagramsInHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'diagram', rule, { alt: ['paragraph', 'reference', 'blockquote'] })

  function rule(state: StateBlock, first: number, end: number, silent: boolean): boolean {
    const from = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0)
    if (state.src.charCodeAt(from) !== 0x3c || (state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
    const line = state.src.slice(from, state.eMarks[first])
    const [head = '', name = ''] = opening.exec(line) ?? []
    if (name === '') return false
    const closing = new RegExp(`^(.*)</${name}\\s*>\\s*$`, 'i')
    const textOf = (at: number) =>
      state.src.slice(
        (state.bMarks[at] ?? 0) + (at === first ? from - (state.bMarks[first] ?? 0) + head.length : 0),
        state.eMarks[at],
      )
    const last = lookFor(state, `diagram ${name.toLowerCase()}`, first, end, () => {
      for (let at = first; at < end; at++) if (closing.test(textOf(at))) return at
      return -1
    })
    if (last === -1) return false
    if (silent) return true
    const lines = Array.from({ length: last - first + 1 }, (_, at) => textOf(first + at))
    lines[lines.length - 1] = closing.exec(lines.at(-1) ?? '')?.[1] ?? ''
    const token = state.push('code_block', 'code', 0)
    token.info = 'mermaid'
    const written = lines
      .join('\n')
      .replace(/^[ \t]*\n/, '')
      .trimEnd()
    token.content = `${written.replaceAll(/&#?\w{1,32};/g, (entity) => md.utils.unescapeAll(entity))}\n`
    token.map = [first, last + 1]
    state.line = last + 1
    return true
  }
}
