import { lettersOff } from '#kernel'
import type { Entry } from './entry.ts'
import type { Query } from './query.ts'

/** How many letters of a word may be wrong: none of a very short one. */
const slips = (word: string): number => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2)

/** Whether a word may have been meant, or the beginning of it: people find before they have typed it to its end. */
function isNear(typed: string, own: string): boolean {
  const most = slips(typed)
  if (own.startsWith(typed)) return true
  if (most === 0 || typed.length - own.length > most || typed.length > 40) return false
  // Of three letters, with one of them wrong, little is left: the first is right and a letter was lost or added.
  if (typed.length === 3) return own[0] === typed[0] && own.length !== 3 && lettersOff(typed, own) === 1
  return [own.slice(0, typed.length + 1), own.slice(0, typed.length), own].some(
    (part) => Math.abs(part.length - typed.length) <= most && lettersOff(typed, part) <= most,
  )
}

/** Tells which places may have been meant by what was mistyped; each pair of words is compared once. */
export function nearWords({ words: asked }: Query): (entry: Entry) => boolean {
  const compared = asked.map((word) => ({ word, known: new Map<string, boolean>() }))
  const near = ({ word, known }: (typeof compared)[number], own: string): boolean => {
    const before = known.get(own)
    if (before !== undefined) return before
    const found = isNear(word, own)
    known.set(own, found)
    return found
  }
  return ({ words, others }) =>
    compared.length > 0 &&
    compared.every((one) => words.some((own) => near(one, own)) || others.some((own) => near(one, own)))
}
