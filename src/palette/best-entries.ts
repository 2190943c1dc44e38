import type { Entry, placeKinds } from './entry.ts'
import { nearWords } from './near-words.ts'
import type { Query } from './query.ts'
import { rankOf, rankOfAsked } from './rank.ts'

/** What is looked through: `sections` are too many to look for slips in. */
export interface Findable {
  readonly actions: readonly Entry[]
  readonly places: readonly Entry[]
  readonly sections: readonly Entry[]
}

const most = 20
/** So many of one sort come before those of others have had their turn. */
const mostOfOne = 6
/** More than so many guesses at what was mistyped are none: the best of them are shown. */
const mostGuesses = 5
/** With fewer than this, what may have been mistyped is looked for too. */
const few = 3

interface Ranked {
  readonly entry: Entry
  readonly rank: number
}

/** The places that fit best, best first. */
export function bestEntries({ actions, places, sections }: Findable, query: Query): readonly Entry[] {
  if (query.whole === '') return actions.slice(0, most)
  const asked = query.asked ? ranked(actions, (entry) => rankOfAsked(entry, query)) : []
  const other = query.asked ? places : [...actions, ...places]
  const found = [...asked, ...ranked([...other, ...sections], (entry) => rankOf(entry, query))]
  const near = found.length < few ? slipsIn(other, found, query) : []
  return chosen([...found, ...near].toSorted(better))
}

const ranked = (entries: readonly Entry[], of: (entry: Entry) => number | undefined): readonly Ranked[] =>
  entries.flatMap((entry) => {
    const rank = of(entry)
    return rank === undefined ? [] : [{ entry, rank }]
  })

function slipsIn(entries: readonly Entry[], found: readonly Ranked[], query: Query): readonly Ranked[] {
  const near = nearWords(query)
  const already = new Set(found.map(({ entry }) => entry))
  return entries
    .filter((entry) => !already.has(entry) && near(entry))
    .map((entry) => ({ entry, rank: 5 }))
    .toSorted(better)
    .slice(0, mostGuesses)
}

const orderOf: ReadonlyMap<string, number> = new Map(
  (['action', 'person', 'team', 'page', 'rule', 'section'] satisfies (typeof placeKinds)[number][]).map(
    (kind, at) => [kind, at],
  ),
)

/** Of two that fit as well: by sort, then the shorter title; equals stay in the order in which they are read. */
const better = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  (orderOf.get(a.entry.kind) ?? 0) - (orderOf.get(b.entry.kind) ?? 0) ||
  a.entry.title.length - b.entry.title.length

/** The best of each sort, then what fits else, in the order of how well they fit. */
function chosen(sorted: readonly Ranked[]): readonly Entry[] {
  const counts = new Map<string, number>()
  const first = sorted.filter(({ entry: { kind } }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= mostOfOne
  })
  const taken = new Set(first.slice(0, most))
  for (const one of sorted) if (taken.size < most) taken.add(one)
  return sorted.filter((one) => taken.has(one)).map(({ entry }) => entry)
}
