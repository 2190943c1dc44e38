import type { Entry } from './entry.ts'
import type { Query } from './query.ts'

/**
 * How well a place fits what was typed, best first: called so; begins so; each word begins one of its title; begins one
 * of its other words; stands in its title. Undefined where it does not fit.
 */
export function rankOf(entry: Entry, { whole, words: asked }: Query): number | undefined {
  const { said, words, names, others, text } = entry
  if (!asked.every((word) => text.includes(word))) return undefined
  if (said === whole || names.includes(whole)) return 0
  if (said.startsWith(whole) || names.some((name) => name.startsWith(whole))) return 1
  if (asked.length === 0) return undefined
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return 2
  if (asked.every((word) => begins(words, word) || begins(others, word))) return 3
  return asked.every((word) => said.includes(word)) ? 4 : undefined
}

const begins = (words: readonly string[], word: string): boolean => words.some((own) => own.startsWith(word))

/** Words that say nothing of what one wants to do. */
const small = new Set(['a', 'an', 'the', 'in', 'on', 'for', 'of', 'to', 'my', 'our', 'it', 'this'])

/**
 * “May I plan a fourth campaign in Vietnam?” is about the act that has most of its words, of two the one whose form can
 * be asked; undefined where it has none.
 */
export function rankOfAsked({ said, words, others }: Entry, { words: asked }: Query): number | undefined {
  const telling = asked.filter((word) => !small.has(word))
  const held = telling.filter((word) => begins(words, word) || begins(others, word)).length
  if (telling.length > 0 && held === 0) return undefined
  return -held - (said.startsWith('may i ') ? 0.5 : 0)
}
