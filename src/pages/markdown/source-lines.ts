import type { MarkdownIt } from 'markdown-it'
import { note } from './tokens.ts'

/** Keeps the lines of the file on every block, and writes them into its HTML as `data-lines`; `env.linesAbove` is the front matter's. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source-lines', ({ tokens, src, env }) => {
    const above = typeof env['linesAbove'] === 'number' ? env['linesAbove'] : 0
    const lines = src.split('\n')
    for (const token of tokens) {
      if (!token.map || token.nesting < 0) continue
      let [from, to] = token.map
      // Lists and unclosed fences reach over the blank lines that follow them.
      while (to > from + 1 && !lines[to - 1]?.trim()) to--
      note(token, { lines: [from + 1 + above, to + above] })
      if (token.type !== 'inline' && !token.hidden)
        token.attrSet('data-lines', `${from + 1 + above}-${to + above}`)
    }
  })
}
