import type { Otherwise } from '../words/otherwise.ts'

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

/**
 * What the sentence's verb asks for: `must` and `only` refuse, `should` and `please` want a reason, `may` says so.
 * Undefined where the sentence leaves it open; `may start three` is a bound, and its strength is open too.
 */
export function strengthOf(sentence: string, counts: boolean): Strength | undefined {
  const should = advice.exec(sentence)?.[0]
  const must = command.exec(sentence)?.[0]
  if (should !== undefined && /\bmust\b/i.test(sentence)) return undefined
  if (should !== undefined) return { otherwise: 'reason', text: should }
  if (must !== undefined) return { otherwise: 'refuse', text: must }
  const may = leave.exec(sentence)?.[0]
  return may === undefined || counts ? undefined : { otherwise: 'say so', text: may }
}
