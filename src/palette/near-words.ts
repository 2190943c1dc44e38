import { lettersOff } from '#kernel'
import type { Entry } from './entry.ts'
import type { Query } from './query.ts'

/** How many letters of a word may be wrong: none of a very short one. */
const slips = (word: string): number => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2)

/** From so many letters on the beginning of a word may be meant: shorter ones are near the beginning of too many. */
const enoughForBeginning = 5
/** What is longer is no slip. */
const longest = 40

/**
 * Whether a word may have been meant, or the beginning of it: people find before they have typed it to its end. Its
 * first letter is right: hardly anybody mistypes that, and `dark` is not to be near `marketing`.
 */
function isNear(typed: string, own: string): boolean {
  if (own.startsWith(typed)) return true
  const most = slips(typed)
  if (most === 0 || own[0] !== typed[0] || typed.length - own.length > most || typed.length > longest)
    return false
  if (typed.length < enoughForBeginning) return isSlip(typed, own)
  return [own.slice(0, typed.length + 1), own.slice(0, typed.length), own].some(
    (part) => Math.abs(part.length - typed.length) <= most && lettersOff(typed, part) <= most,
  )
}

/** Of three or four letters, with one of them wrong, little is left: one was lost or added, or two changed places. */
const isSlip = (typed: string, own: string): boolean =>
  lettersOff(typed, own) === 1 && (own.length !== typed.length || inOrder(own) === inOrder(typed))

const inOrder = (word: string): string => Array.from(word).toSorted().join('')

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
