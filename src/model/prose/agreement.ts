import type { FenceBlock } from '../fence.ts'
import type { Known } from '../known.ts'
import { otherwiseWritten } from '../words/otherwise.ts'
import { sayPlace } from '../words/place-names.ts'
import { sayList } from '../words/who.ts'
import type { KeyPath } from '../written.ts'
import { mentioned, type Claim, type ClaimThat } from './claim.ts'
import { mentionsIn, type Mention } from './mentions.ts'
import { wordOf } from './number-words.ts'
import { boundsIn, numbersIn } from './numbers-in.ts'
import { periodsIn } from './periods-in.ts'
import { strengthOf } from './strength.ts'

type Paragraph = NonNullable<FenceBlock['paragraph']>

export interface Disagreement {
  readonly path: KeyPath
  readonly message: string
  readonly mend: string
}

/** What a claim is held against: the quoted sentence, and the paragraph around it. */
interface Said {
  readonly quote: string
  readonly paragraph: Paragraph
  readonly known: Known
}

const changeOne = 'Change the one that is wrong.'
const key = (path: KeyPath): string => String(path[0])
const told = (path: KeyPath, message: string, mend = changeOne): readonly Disagreement[] => [
  { path, message, mend },
]
const nothing: readonly Disagreement[] = []

function count(
  { key: path, value, counts }: ClaimThat<'count'>,
  { quote, paragraph }: Said,
): readonly Disagreement[] {
  const bounds = boundsIn(quote, counts)
  if (bounds.some((bound) => bound.value === value)) return nothing
  const other = bounds[0]
  if (other)
    return told(path, `"${key(path)}" is ${value}, but the sentence says “${other.text}”: “${quote}”`)
  if (value === 0 && /\b(?:no|none|not|never|cannot)\b/i.test(quote)) return nothing
  if (value === 1 && /\b(?:an?|one|once|single|daily|weekly|monthly|quarterly|yearly)\b/i.test(quote))
    return nothing
  const anywhere = paragraph.sentences.flatMap(numbersIn)
  if (anywhere.some((number) => number.use === 'count' && number.value === value)) return nothing
  return told(
    path,
    `"${key(path)}" is ${value}, but the paragraph gives no such number.`,
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
  return told(path, `"${key(path)}" has ${value}, but the sentence says “${other.text}”: “${quote}”`)
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
    `"${key(path)}" is ${value} ${unit}s, but the paragraph says “${other.text} ${other.after
      .split(/[,\s]+/)
      .slice(0, 2)
      .join(' ')}”.`,
  )
}

function period({ key: path, period }: ClaimThat<'period'>, { quote }: Said): readonly Disagreement[] {
  const found = periodsIn(quote)
  const other = found[0]
  if (!other || found.some((one) => one.period === period)) return nothing
  return told(path, `"${key(path)}" is ${period}, but the sentence says “${other.text}”: “${quote}”`)
}

const exceptingCue =
  /\b(?:outside(?: of)?|except(?:ing|ed)?(?: for| from)?|other than|apart from|aside from|excluding|besides|but not|all but|with the exception of|does not (?:hold|apply|count) (?:for|to)|do not (?:hold|apply|count) (?:for|to))\s+(?:(?!\b(?:may|must|should|can|cannot|will|shall)\b)[^.;:()])*/giu
const exceptedAfter =
  /^[^.;,:]{0,30}\b(?:(?:is|are) (?:exempt|excepted|excluded|free)|does not count|do not count)\b/i

function excepted(
  { key: path, kind, names }: ClaimThat<'excepted'>,
  { quote, paragraph, known }: Said,
): readonly Disagreement[] {
  const title = (name: string): string => known.title(kind, name)
  const inParagraph = new Set(mentionsIn(paragraph.text, kind, known).map(({ name }) => name))
  const missing = names.filter((name) => !inParagraph.has(name) && !paragraph.text.includes(title(name)))
  if (missing.length > 0)
    return told(
      path,
      `${sayList(missing.map(title))} ${missing.length > 1 ? 'are' : 'is'} excepted here, but the paragraph does not say so.`,
    )
  const after = [...quote.matchAll(exceptingCue)].flatMap(([words]) => mentionsIn(words, kind, known))
  const before = mentionsIn(quote, kind, known).filter(({ at, text }) =>
    exceptedAfter.test(quote.slice(at + text.length)),
  )
  const extra = [...after, ...before].find(({ name }) => !names.includes(name))
  if (!extra) return nothing
  return told(
    path,
    `the sentence leaves out ${extra.text}, the block does not: “${quote}”`,
    `Write ${key(path)}: [${[...names, extra.name].join(', ')}], or change the sentence.`,
  )
}

function named(claim: ClaimThat<'named'>, said: Said): readonly Disagreement[] {
  const { key: path, kind, names, cue, every, closed } = claim
  const { paragraph, known, quote } = said
  const fits = (sentence: string, { at, text }: Mention): boolean => {
    if (!cue) return true
    const marked = cue.source.includes(mentioned)
      ? sentence.slice(0, at) + mentioned + sentence.slice(at + text.length)
      : sentence
    return cue.test(marked)
  }
  const sentences = cue ? paragraph.sentences : [quote]
  const found = sentences.flatMap((sentence) =>
    mentionsIn(sentence, kind, known).filter((mention) => fits(sentence, mention)),
  )
  if (found.length === 0) return nothing
  const title = (name: string): string =>
    kind === 'place'
      ? sayPlace(name)
      : kind === 'person'
        ? (known.person(name)?.name ?? name)
        : known.title(kind, name)
  const shared = names.filter((name) => found.some((mention) => mention.name === name))
  const listing = shared.length >= Math.max(1, names.length / 2)
  const other = found.find(({ name }) => !names.includes(name))
  if (shared.length === 0 && other && (cue || found.length > 1)) {
    const written =
      names.length === 0
        ? `"${key(path)}" names nobody of the kind`
        : `"${key(path)}" is ${sayList(names.map(title))}`
    return told(path, `${written}, but the paragraph says “${other.text}”.`)
  }
  if (!listing) return nothing
  if (closed && other)
    return told(
      path,
      `the paragraph names “${other.text}”, which "${key(path)}" does not.`,
      'Add it, or change the sentence.',
    )
  const missing = every
    ? names.filter((name) => !shared.includes(name) && !paragraph.text.includes(title(name)))
    : []
  if (missing.length === 0) return nothing
  return told(
    path,
    `"${key(path)}" names ${sayList(missing.map(title))}, which the paragraph leaves out.`,
    'Add it to the sentence, or take it away here.',
  )
}

function strength({ key: path, otherwise }: ClaimThat<'strength'>, { quote }: Said): readonly Disagreement[] {
  const verb = strengthOf(quote)
  if (!verb || verb.otherwise === otherwise) return nothing
  const asWritten = otherwiseWritten(otherwise)
  return told(
    path,
    `"${key(path)}" is “${asWritten}”, but the sentence says “${verb.text}”: “${quote}”`,
    `Write ${key(path)}: ${otherwiseWritten(verb.otherwise)}, or change the verb.`,
  )
}

function token({ key: path, token, like }: ClaimThat<'token'>, { paragraph }: Said): readonly Disagreement[] {
  const found = [...paragraph.text.matchAll(like)].map(([text]) => text)
  const [other] = found
  if (other === undefined || found.includes(token)) return nothing
  return told(path, `"${key(path)}" is ${token}, but the paragraph says “${other}”.`)
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
