import type { Token } from 'markdown-it'
import type { Attributes } from './attribute-list.ts'
import { give } from './give.ts'
import { notesOf } from './tokens.ts'

/** Takes the lists that stand on lines of their own out of the blocks, and gives each to the block that it is about. */
export function giveToBlocks(tokens: Token[], named: ReadonlyMap<string, Attributes>): void {
  const kept: Token[] = []
  const waiting: Attributes[] = []
  /** By level, the block that ended last, and on which line. */
  const ended: { readonly token: Token; readonly line: number | undefined }[] = []
  const open: Token[] = []
  for (const token of tokens) {
    const read = token.type === 'attributes' ? notesOf(token).attributes : undefined
    if (read) {
      const before = ended[token.level]
      if (before && token.info !== 'next' && before.line === token.map?.[0]) {
        give(before.token, read, named)
        ended[token.level] = { token: before.token, line: token.map?.[1] }
      } else waiting.push(read)
      continue
    }
    if (token.nesting >= 0 && token.type !== 'inline') {
      for (const next of waiting.splice(0)) give(token, next, named)
      if (token.nesting === 1) open.push(token)
      else ended[token.level] = { token, line: token.map?.[1] }
    }
    if (token.nesting === -1) {
      const start = open.pop()
      if (start) ended[start.level] = { token: start, line: start.map?.[1] }
    }
    kept.push(token)
  }
  // One by one: a long page has more of them than a call takes arguments.
  for (const [at, token] of kept.entries()) tokens[at] = token
  tokens.length = kept.length
}
