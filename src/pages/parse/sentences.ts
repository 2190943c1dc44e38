const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after one of these, or after a single capital, ends no sentence. */
const goesOn =
  /(?:^|[\s(“"])(?:e\.g|i\.e|cf|vs|approx|incl|excl|no|nos|dr|mr|mrs|ms|prof|st|jr|sr|dept|fig|sec|p|pp|ca|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[A-Z])\.\s*$/i

/** Abbreviations that may also end a sentence: they do where a capital follows. */
const mayEnd = /(?:^|[\s(])(?:etc|inc|ltd|co|[ap]\.m|u\.s|u\.k|e\.u)\.\s*$/i

/** The sentences of a paragraph's plain text, in order, trimmed. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let held = ''
  for (const { segment } of segmenter.segment(text)) {
    if (held && !leadsOn(held, /^\p{Ll}/u.test(segment))) {
      sentences.push(held.trim())
      held = ''
    }
    held += segment
  }
  if (held.trim()) sentences.push(held.trim())
  return sentences
}

const leadsOn = (held: string, small: boolean): boolean =>
  goesOn.test(held) ||
  /^\s*\d+\.\s*$/.test(held) ||
  (small && (mayEnd.test(held) || /[?!]["”’]\s*$/.test(held)))
