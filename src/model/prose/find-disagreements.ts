import { otherwiseWritten } from '../words/otherwise.ts'
import type { Claim, ClaimThat } from './claim.ts'
import { keyOf, nothing, told, type Disagreement, type Said } from './disagreement.ts'
import { excepted, named } from './names-agree.ts'
import { wordOf } from './number-words.ts'
import { boundsIn, numbersIn } from './numbers-in.ts'
import { periodsIn } from './periods-in.ts'
import { strengthOf } from './strength.ts'

function count(
  { key: path, value, counts }: ClaimThat<'count'>,
  { quote, paragraph }: Said,
): readonly Disagreement[] {
  const bounds = boundsIn(quote, counts)
  if (bounds.some((bound) => bound.value === value)) return nothing
  const other = bounds[0]
  if (other)
    return told(path, `"${keyOf(path)}" is ${value}, but the sentence says “${other.text}”: “${quote}”`)
  if (value === 0 && /\b(?:no|none|not|never|cannot)\b/i.test(quote)) return nothing
  if (value === 1 && /\b(?:an?|one|once|single|daily|weekly|monthly|quarterly|yearly)\b/i.test(quote))
    return nothing
  const anywhere = paragraph.sentences.flatMap(numbersIn)
  if (anywhere.some((number) => number.use === 'count' && number.value === value)) return nothing
  return told(
    path,
    `"${keyOf(path)}" is ${value}, but the paragraph gives no such number.`,
    `Write “${wordOf(value)}” in its sentence.`,
  )
}

function size({ key: path, value, counts }: ClaimThat<'size'>, { quote }: Said): readonly Disagreement[] {
  const directly = numbersIn(quote).filter(
    ({ use, after }) =>
      use === 'count' &&
      counts.some((noun) => new RegExp(`^(?:\\S+ )?${RegExp.escape(noun)}\\b`, 'i').test(after)),
  )
  const other = directly[0]
  if (!other || directly.some((number) => number.value === value)) return nothing
  return told(path, `"${keyOf(path)}" has ${value}, but the sentence says “${other.text}”: “${quote}”`)
}

function span({ key: path, value, unit }: ClaimThat<'span'>, { paragraph }: Said): readonly Disagreement[] {
  const spans = paragraph.sentences.flatMap((sentence) =>
    numbersIn(sentence).filter(
      ({ use, before }) => use === 'span' && (/\bwithin $/.test(before) || /\bdue\b/i.test(sentence)),
    ),
  )
  const other = spans[0]
  if (!other || spans.some((one) => one.value === value && one.unit === unit)) return nothing
  return told(
    path,
    `"${keyOf(path)}" is ${value} ${unit}s, but the paragraph says “${other.text} ${other.after
      .split(/[,\s]+/)
      .slice(0, 2)
      .join(' ')}”.`,
  )
}

function period({ key: path, period }: ClaimThat<'period'>, { quote }: Said): readonly Disagreement[] {
  const found = periodsIn(quote)
  const other = found[0]
  if (!other || found.some((one) => one.period === period)) return nothing
  return told(path, `"${keyOf(path)}" is ${period}, but the sentence says “${other.text}”: “${quote}”`)
}

function strength({ key: path, otherwise }: ClaimThat<'strength'>, { quote }: Said): readonly Disagreement[] {
  const verb = strengthOf(quote)
  if (!verb || verb.otherwise === otherwise) return nothing
  const asWritten = otherwiseWritten(otherwise)
  return told(
    path,
    `"${keyOf(path)}" is “${asWritten}”, but the sentence says “${verb.text}”: “${quote}”`,
    `Write ${keyOf(path)}: ${otherwiseWritten(verb.otherwise)}, or change the verb.`,
  )
}

function token({ key: path, token, like }: ClaimThat<'token'>, { paragraph }: Said): readonly Disagreement[] {
  const found = [...paragraph.text.matchAll(like)].map(([text]) => text)
  const [other] = found
  if (other === undefined || found.includes(token)) return nothing
  return told(path, `"${keyOf(path)}" is ${token}, but the paragraph says “${other}”.`)
}

function against(claim: Claim, said: Said): readonly Disagreement[] {
  switch (claim.says) {
    case 'count':
      return count(claim, said)
    case 'size':
      return size(claim, said)
    case 'span':
      return span(claim, said)
    case 'period':
      return period(claim, said)
    case 'excepted':
      return excepted(claim, said)
    case 'named':
      return named(claim, said)
    case 'strength':
      return strength(claim, said)
    case 'token':
      return token(claim, said)
    case 'words':
      return nothing
  }
}

/** Where the paragraph says something else than the block. */
export const disagreements = (claims: readonly Claim[], said: Said): readonly Disagreement[] =>
  claims.flatMap((claim) => against(claim, said))
