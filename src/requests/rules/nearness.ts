/** Words that tell nothing of what is asked. */
const common: readonly string[] =
  'the and for with from that this what how when where why who you your our are was can not all any about into new more please proposal request guide idea'.split(
    ' ',
  )

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** `story` and `stories` are one. */
const stem = (word: string): string => word.replace(/(?:ing|ies|es|s|y)$/u, '')

/** What a title says of its own, apart from words that tell nothing and those that its type's pattern gives to all. */
export function ownWords(title: string, pattern = ''): readonly string[] {
  const given = new Set([...common, ...wordsIn(pattern.replaceAll(/\{[^}]*\}/g, ' '))])
  return [...new Set(wordsIn(title).filter((word) => !given.has(word)))]
}

const shared = (a: readonly string[], b: readonly string[]): number => {
  const stems = new Set(b.map(stem))
  return a.filter((word) => stems.has(stem(word))).length
}

/** The part of the shorter one's words that both have. */
export const nearness = (a: readonly string[], b: readonly string[]): number =>
  shared(a, b) / Math.max(1, Math.min(a.length, b.length))

/** From here on one title says much the same as another. */
export const near = 0.6

/** Whether a page's title says much the same: one word of many is little, since titles of pages are short. */
export const isNearPage = (words: readonly string[], title: readonly string[]): boolean =>
  nearness(words, title) >= near && (shared(words, title) > 1 || Math.max(words.length, title.length) === 1)
