import type { Token } from 'markdown-it'
import { notesOf, type Lines } from '../markdown/tokens.ts'
import type { FenceBlock, ParsedPage, Section } from '../parse/parsed-page.ts'
import { blocksOf, type Block } from './blocks.ts'

/** A part before it is HTML. */
export type RawPart =
  | { readonly kind: 'html'; readonly tokens: readonly Token[] }
  | { readonly kind: 'definition'; readonly fence: FenceBlock }

export interface RawSection {
  /** Undefined for what stands above the first heading. */
  readonly section?: Section
  readonly heading: readonly Token[]
  readonly parts: readonly RawPart[]
}

/** Cuts a page at its headings and definitions; what stands inside raw HTML is not cut out of it. */
export function outline(
  page: ParsedPage,
  isDefinition: (fence: FenceBlock) => boolean,
): readonly RawSection[] {
  const definitions = definitionTokens(page, isDefinition)
  const byId = new Map(page.sections.map((section) => [section.id, section]))
  const found: { section?: Section; heading: Block; blocks: Block[] }[] = [{ heading: [], blocks: [] }]
  for (const block of blocksOf(page.tokens)) {
    const section = block[0] && byId.get(notesOf(block[0]).heading?.id ?? '')
    if (section) found.push({ section, heading: block, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  }
  return found.map(({ blocks, ...rest }) => ({ ...rest, parts: partsOf(blocks, definitions) }))
}

function definitionTokens(
  page: ParsedPage,
  isDefinition: (fence: FenceBlock) => boolean,
): ReadonlyMap<Token, FenceBlock> {
  const tokens = page.tokens.filter(({ type }) => type === 'fence')
  return new Map(
    page.fences.flatMap((fence, at) => (tokens[at] && isDefinition(fence) ? [[tokens[at], fence]] : [])),
  )
}

/** A definition inside a list or a quotation follows the block that it stands in. */
function partsOf(blocks: readonly Block[], definitions: ReadonlyMap<Token, FenceBlock>): readonly RawPart[] {
  const parts: RawPart[] = []
  let run: Token[] = []
  const flush = () => {
    if (run.length > 0) parts.push({ kind: 'html', tokens: run })
    run = []
  }
  for (const block of blocks) {
    const inside: FenceBlock[] = []
    for (const token of block) {
      const fence = definitions.get(token)
      if (fence) inside.push(fence)
      else run.push(token)
    }
    if (inside.length > 0) flush()
    for (const fence of inside) parts.push({ kind: 'definition', fence })
  }
  flush()
  return parts
}

/** First and last line that the tokens stand on. */
export function linesAround(tokens: readonly Token[]): Lines {
  let from = Infinity
  let to = 0
  for (const { lines } of tokens.map(notesOf)) {
    from = Math.min(from, lines?.[0] ?? from)
    to = Math.max(to, lines?.[1] ?? to)
  }
  return [Math.min(from, to), to]
}
