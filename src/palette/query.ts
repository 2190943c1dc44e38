import { folded, foldedWords } from './folded.ts'

/** What was typed, as it is compared. */
export interface Query {
  readonly whole: string
  readonly words: readonly string[]
  /** It begins with “May I …”: what one may do comes first. */
  readonly asked: boolean
}

const mayI = /^(?:may|can|could|shall|am) (?:i|we)(?: allowed to)?(?: |$)/

const mostWords = 8

export function queryOf(written: string): Query {
  const said = folded(written)
  const whole = said.replace(mayI, '').replace(/\?$/, '').trim()
  return {
    whole: whole.replace(/^@/, ''),
    words: foldedWords(whole).slice(0, mostWords),
    asked: mayI.test(said),
  }
}
