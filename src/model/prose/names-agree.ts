import { sayPlace } from '../words/place-names.ts'
import { sayList } from '../words/who.ts'
import { mentioned, type ClaimThat } from './claim.ts'
import { keyOf, nothing, told, type Disagreement, type Said } from './disagreement.ts'
import { mentionsIn, type Mention } from './mentions.ts'

const exceptingCue =
  /\b(?:outside(?: of)?|except(?:ing|ed)?(?: for| from)?|other than|apart from|aside from|excluding|besides|but not|all but|with the exception of|does not (?:hold|apply|count) (?:for|to)|do not (?:hold|apply|count) (?:for|to))\s+(?:(?!\b(?:may|must|should|can|cannot|will|shall)\b)[^.;:()])*/giu
const exceptedAfter =
  /^[^.;,:]{0,30}\b(?:(?:is|are) (?:exempt|excepted|excluded|free)|does not count|do not count)\b/i

export function excepted(
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
    `Write ${keyOf(path)}: [${[...names, extra.name].join(', ')}], or change the sentence.`,
  )
}

export function named(claim: ClaimThat<'named'>, said: Said): readonly Disagreement[] {
  const { key: path, kind, names, cue, every, closed, inQuote } = claim
  const { paragraph, known, quote } = said
  const fits = (sentence: string, { at, text }: Mention): boolean => {
    if (!cue) return true
    const marked = cue.source.includes(mentioned)
      ? sentence.slice(0, at) + mentioned + sentence.slice(at + text.length)
      : sentence
    return cue.test(marked)
  }
  const sentences = cue && !inQuote ? paragraph.sentences : [quote]
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
        ? `"${keyOf(path)}" names nobody of the kind`
        : `"${keyOf(path)}" is ${sayList(names.map(title))}`
    return told(path, `${written}, but the paragraph says “${other.text}”.`)
  }
  if (!listing) return nothing
  if (closed && other)
    return told(
      path,
      `the paragraph names “${other.text}”, which "${keyOf(path)}" does not.`,
      'Add it, or change the sentence.',
    )
  const missing = every
    ? names.filter((name) => !shared.includes(name) && !paragraph.text.includes(title(name)))
    : []
  if (missing.length === 0) return nothing
  return told(
    path,
    `"${keyOf(path)}" names ${sayList(missing.map(title))}, which the paragraph leaves out.`,
    'Add it to the sentence, or take it away here.',
  )
}
