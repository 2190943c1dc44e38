import { foldedWords, folded } from './folded.ts'

/** What sort of place was found. */
export const placeKinds = ['action', 'page', 'section', 'rule', 'person', 'team'] as const

/** A place that one can go to. */
export interface FoundPlace {
  readonly kind: (typeof placeKinds)[number]
  readonly title: string
  /** What it stands in, or what is said of it. */
  readonly under?: string
  readonly href: string
}

/** A place with the letters by which it is found. */
export interface Entry extends FoundPlace {
  readonly said: string
  readonly words: readonly string[]
  /** What else it is called: a handle, a name in a block. */
  readonly names: readonly string[]
  /** Words that lead to it and do not stand in its title. */
  readonly others: readonly string[]
  /** All of it in one: a word that is not in it is nowhere. */
  readonly text: string
}

/** `others` may be several words each; `names` stand for it as its title does. */
export function entryOf(
  place: FoundPlace,
  others: readonly string[] = [],
  names: readonly string[] = [],
): Entry {
  const said = folded(place.title)
  const called = names.map(folded)
  const more = [...names, ...others].flatMap(foldedWords)
  const text = [said, ...called, ...more].join(' ')
  return { ...place, said, words: foldedWords(place.title), names: called, others: more, text }
}
