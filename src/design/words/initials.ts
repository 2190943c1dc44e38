const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Scripts whose letters join: side by side they would be read as one word. */
const joins = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Nko}/u
const apart = '\u200c'
/** What a letter may carry and still be seen in a small disc. */
const mostMarks = 2

/**
 * First letters of the first and the last name: `ML`; of one word only its first. A letter is what readers see as one,
 * in any script, with its marks; signs around names are passed over. Empty where there is nothing to see.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').slice(0, most).split(/\s+/)
  const firsts = words.flatMap((word) => firstOf(word) ?? [])
  const ends = firsts.length > 1 ? [firsts[0], firsts.at(-1)] : firsts
  return ends.join(ends.some((letter) => joins.test(letter ?? '')) ? apart : '')
}

/** A longer one is cut before it is taken apart. */
const most = 2_000

function firstOf(word: string): string | undefined {
  const seen = Array.from(letters.segment(word.slice(0, longest)), ({ segment }) => segment)
  const first =
    seen.find((one) => /[\p{L}\p{N}]/u.test(one)) ??
    seen.find((one) => /\p{Emoji_Presentation}|\p{S}/u.test(one))
  if (first === undefined) return undefined
  if (!/\p{L}/u.test(first)) return first
  const [letter = '', ...marks] = first
  const capital = letter.toUpperCase()
  const drawn = Array.from(capital).length > 1 ? letter : capital
  return drawn + marks.slice(0, mostMarks).join('')
}

/** Enough of a word for its first letter, signs before it included. */
const longest = 100
