import { nearestName } from '#kernel'
import { misused } from './command-problem.ts'

/** Neither a command nor a module. */
export function noSuchWord(word: string, known: readonly string[]): Error {
  const near = nearestName(word, known)
  return misused(
    `There is no command ${word}${near === undefined ? '; see firsthand --help.' : `: did you mean ${near}?`}`,
  )
}

export function noSuchVerb(noun: string, verb: string, known: readonly string[]): Error {
  const near = nearestName(verb, known)
  const hint = near === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${near}?`
  return misused(`${noun} has no verb ${verb}. ${hint}`)
}
