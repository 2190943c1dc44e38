import type { Token } from 'markdown-it'
import { tagsIn } from '../markdown/raw-html.ts'

/** The tokens of one block at the top of the page, inner ones included. */
export type Block = readonly Token[]

/** Cuts the page into blocks that can each be HTML of their own: `<details>` and what it holds stay together. */
export function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks = topLevel(tokens)
  const end = endsOfRawHtml(blocks)
  const whole: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const last = end.get(at) ?? at
    whole.push(blocks.slice(at, last + 1).flat())
    at = last
  }
  return whole
}

function topLevel(tokens: readonly Token[]): readonly Block[] {
  const blocks: Token[][] = []
  let depth = 0
  for (const token of tokens) {
    if (depth === 0) blocks.push([])
    blocks.at(-1)?.push(token)
    depth += token.nesting
  }
  return blocks
}

/** For each block whose raw HTML leaves an element open, the block that closes it; unclosed elements hold nothing. */
function endsOfRawHtml(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: { readonly name: string; readonly at: number }[] = []
  for (const [at, [token]] of blocks.entries()) {
    if (token?.type !== 'html_block') continue
    for (const { name, opens } of tagsIn(token.content)) {
      if (opens) {
        open.push({ name, at })
        continue
      }
      const match = open.findLastIndex((start) => start.name === name)
      const start = match === -1 ? undefined : open.splice(match)[0]
      if (start && start.at < at) ends.set(start.at, at)
    }
  }
  return ends
}
