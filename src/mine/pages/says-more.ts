/** So much of what is said back has to stand in the quote for it to be no news, by words. */
const same = 0.7

/** Whether what a rule says back tells a reader anything that the sentence quoted above it does not. */
export function saysMore(said: string, quote: string): boolean {
  const quoted = new Set(wordsOf(quote))
  const words = wordsOf(said)
  const known = words.filter((word) => quoted.has(word)).length
  return words.length === 0 || known / words.length < same
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
