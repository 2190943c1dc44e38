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
  const runs: { before: string; after: string; same: boolean }[] = []
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    const last = runs.at(-1)
    const same = !added && !removed
    // A blank between two changes belongs to them: `the Campaign Manager has` became `both have` in one go.
    if (last && !last.same && (!same || value.trim() === '')) {
      if (!added) last.before += value
      if (!removed) last.after += value
    } else runs.push({ before: added ? '' : value, after: removed ? '' : value, same })
  }
  return runs.flatMap(piecesOf)
}

/** What went, then what came; a blank at their end that stayed stands after both. */
function piecesOf(run: {
  readonly before: string
  readonly after: string
  readonly same: boolean
}): Reworded {
  if (run.same) return [{ is: 'same', text: run.before }]
  const stays = /\s$/.test(run.before) && /\s$/.test(run.after)
  const [gone, come] = stays ? [run.before.trimEnd(), run.after.trimEnd()] : [run.before, run.after]
  return [
    ...(gone === '' ? [] : [{ is: 'gone' as const, text: gone }]),
    ...(come === '' ? [] : [{ is: 'new' as const, text: come }]),
    ...(stays ? [{ is: 'same' as const, text: ' ' }] : []),
  ]
}

/** How many sentences are told where a page stands among others; it has the rest. */
const few = 5
/** Two texts that have nothing in common take long to compare and say nothing; in milliseconds. */
const patience = 300
/** Below this share of common letters two sentences are two sentences. */
const alike = 0.4

/** Sentences that differ between two texts, in their order, and how many more there are. */
export function sentencesBetween(
  before: readonly string[],
  after: readonly string[],
  most = few,
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
