import { diffArrays, diffWordsWithSpace } from 'diff'

/** A part of a sentence: it stayed, it went, or it came. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A sentence as it was and as it is, in one. */
export type Reworded = readonly Piece[]

/** What differs between two wordings, word by word. */
export function wordsBetween(before: string, after: string): Reworded {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    is: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
}

/** How many sentences are told; the page has the rest. */
const most = 5
/** Two texts that have nothing in common take long to compare and say nothing; in milliseconds. */
const patience = 300
/** Below this share of common letters two sentences are two sentences. */
const alike = 0.4

/** Sentences that differ between two texts, in their order, and how many more there are. */
export function sentencesBetween(
  before: readonly string[],
  after: readonly string[],
): { readonly sentences: readonly Reworded[]; readonly more: number } {
  const runs = diffArrays([...before], [...after], { timeout: patience })
  if (!runs) return { sentences: [], more: Math.max(before.length, after.length) }
  const all: Reworded[] = []
  let gone: readonly string[] = []
  for (const { added, removed, value } of runs) {
    if (removed) {
      gone = value
      continue
    }
    all.push(...(added ? pairs(gone, value) : gone.map(taken)))
    gone = []
  }
  all.push(...gone.map(taken))
  return { sentences: all.slice(0, most), more: Math.max(0, all.length - most) }
}

/** What went beside what came in its place, one by one. */
function pairs(gone: readonly string[], come: readonly string[]): readonly Reworded[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
    const [was, is] = [gone[at], come[at]]
    if (is === undefined) return [taken(was ?? '')]
    if (was === undefined) return [[{ is: 'new' as const, text: is }]]
    const words = wordsBetween(was, is)
    return share(words) >= alike ? [words] : [taken(was), [{ is: 'new' as const, text: is }]]
  }).flat()
}

const taken = (text: string): Reworded => [{ is: 'gone', text }]

function share(words: Reworded): number {
  const lengthOf = (pieces: Reworded) => pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  return lengthOf(words.filter(({ is }) => is === 'same')) / Math.max(1, lengthOf(words))
}
