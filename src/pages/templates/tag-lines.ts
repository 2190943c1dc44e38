import type { MarkdownIt, Token } from 'markdown-it'
import { note, notesOf } from '../markdown/tokens.ts'

/** Says of each tag among words on which line of the file it begins. */
export function tagLines(md: MarkdownIt): void {
  md.core.ruler.push('tag_lines', ({ tokens }) => {
    let first = 1
    for (const token of tokens) {
      // A cell has no lines of its own, its row has.
      first = notesOf(token).lines?.[0] ?? first
      if (token.type === 'inline' && token.children) inWords(token.children, first)
    }
  })
}

function inWords(children: readonly Token[], first: number): void {
  let line = first
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    const { tag } = notesOf(child)
    if (!tag) continue
    note(child, { lines: [line, line] })
    line += tag.written.split('\n').length - 1
  }
}
