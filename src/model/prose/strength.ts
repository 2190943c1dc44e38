import { numbersIn } from './numbers-in.ts'

/** What happens to one that does not fit. */
export type Otherwise = 'refuse' | 'reason' | 'say so'

/** How strong a sentence is, by the word that says so. */
export interface Strength {
  readonly otherwise: Otherwise
  /** The word: `must`, `should`. */
  readonly text: string
}

const advice =
  /\b(?:should(?:n['’]t)?|please|try to|ideally|preferably|prefer|recommend(?:ed|s)?|ought to|we ask|would rather|would like|aim (?:for|to)|advise(?:d)?)\b/i
const command =
  /\b(?:must(?:n['’]t)?|never|may not|cannot|can['’]t|can not|no more than|not more than|(?:has|have) to|not allowed|not permitted|forbidden|strictly|(?<!not |if |the )only)\b/i
const leave = /\b(?:may|can|might|could)\b/i

/** The part of a sentence that holds its number: in `…three a month; please plan ahead` the verb of the first. */
function clauseOf(sentence: string): { readonly clause: string; readonly counts: boolean } {
  const clauses = sentence.split(/;| [–—] |,(?= (?:(?:and|so|but) )?please\b)|, (?=but\b)/)
  const counting = clauses.find((clause) => numbersIn(clause).some(({ use }) => use === 'count'))
  return { clause: counting ?? sentence, counts: counting !== undefined }
}

/**
 * What the sentence's verb asks for: `must` and `only` refuse, `should` and `please` want a reason, `may` says so.
 * Undefined where the sentence leaves it open; `may start three` is a bound, and its strength is open too.
 */
export function strengthOf(sentence: string): Strength | undefined {
  const { clause, counts } = clauseOf(sentence)
  const should = advice.exec(clause)?.[0]
  const must = command.exec(clause)?.[0]
  if (should !== undefined && /\bmust\b/i.test(clause)) return undefined
  if (should !== undefined) return { otherwise: 'reason', text: should }
  if (must !== undefined) return { otherwise: 'refuse', text: must }
  const may = leave.exec(clause)?.[0]
  return may === undefined || counts ? undefined : { otherwise: 'say so', text: may }
}
