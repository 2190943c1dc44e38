import { LeastRecentlyUsed } from '#kernel'

/** Words that tell nothing of what is asked. */
const common: ReadonlySet<string> = new Set(
  'the and for with from that this what how when where why who you your our are was can not all any about into new more please proposal request guide idea'.split(
    ' ',
  ),
)

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** `story` and `stories` are one. */
const stem = (word: string): string => word.replace(/(?:ing|ies|es|s|y)$/u, '')

/** What titles say does not change: those of all pages are looked at for each request. */
const known = new LeastRecentlyUsed<readonly string[]>(20_000)
const stems = new WeakMap<readonly string[], ReadonlySet<string>>()

/** What a title says of its own, apart from words that tell nothing and those that its type's pattern gives to all. */
export function ownWords(title: string, pattern = ''): readonly string[] {
  const key = `${pattern}\n${title}`
  const before = known.get(key)
  if (before) return before
  const given = new Set(wordsIn(pattern.replaceAll(/\{[^}]*\}/g, ' ')))
  const words = [...new Set(wordsIn(title).filter((word) => !common.has(word) && !given.has(word)))]
  known.set(key, words)
  return words
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const found = stems.get(words) ?? new Set(words.map(stem))
  stems.set(words, found)
  return found
}

const shared = (a: readonly string[], b: readonly string[]): number => {
  const others = stemsOf(b)
  return a.filter((word) => others.has(stem(word))).length
}

/** The part of the shorter one's words that both have. */
export const nearness = (a: readonly string[], b: readonly string[]): number =>
  shared(a, b) / Math.max(1, Math.min(a.length, b.length))

/** From here on one title says much the same as another. */
export const near = 0.6

/** Whether a page's title says much the same: one word of many is little, since titles of pages are short. */
export const isNearPage = (words: readonly string[], title: readonly string[]): boolean =>
  nearness(words, title) >= near && (shared(words, title) > 1 || Math.max(words.length, title.length) === 1)
