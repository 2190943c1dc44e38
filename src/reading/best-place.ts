import type { TextBlock } from '#pages'

/** The place in a page that speaks most of what was looked for. */
export interface Place {
  readonly block: TextBlock
  /** Ids and titles of other sections in which all words stand in one piece. */
  readonly others: readonly { readonly id: string; readonly title: string }[]
}

const mostOthers = 5
const weight = { heading: 2, prose: 1, code: 0 } as const

/** Undefined where the page says nothing at all. For a heading, the first paragraph below it is what it says. */
export function bestPlace(blocks: readonly TextBlock[], words: readonly string[]): Place | undefined {
  const counted = blocks.map((block) => ({ block, count: countIn(block.text, words) }))
  const best = counted.toSorted((a, b) => b.count - a.count || weight[b.block.sort] - weight[a.block.sort])[0]
    ?.block
  if (!best) return undefined
  const block = best.sort === 'heading' ? (below(blocks, best) ?? best) : best
  const others = counted
    .filter(({ count, block: { section } }) => count === words.length && section?.id !== block.section?.id)
    .flatMap(({ block: { section } }) => section ?? [])
  return {
    block,
    others: [...new Map(others.map((section) => [section.id, section])).values()].slice(0, mostOthers),
  }
}

const below = (blocks: readonly TextBlock[], heading: TextBlock): TextBlock | undefined => {
  const next = blocks[blocks.indexOf(heading) + 1]
  return next?.sort === 'prose' ? next : undefined
}

function countIn(text: string, words: readonly string[]): number {
  const said = text.toLowerCase()
  return words.filter((word) => said.includes(word)).length
}

const longest = 400

/** The text, or of a long one the part around the first word that was looked for. */
export function excerptOf(text: string, words: readonly string[]): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  const said = plain.toLowerCase()
  const at = Math.min(...words.map((word) => said.indexOf(word)).filter((found) => found >= 0), plain.length)
  const from = at < longest / 2 || at === plain.length ? 0 : at - longest / 4
  const cut = plain.slice(from, from + longest)
  return `${from > 0 ? '…' : ''}${cut}${from + longest < plain.length ? '…' : ''}`.toWellFormed()
}
