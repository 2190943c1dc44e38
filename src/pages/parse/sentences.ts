const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after one of these, or after a single capital, ends no sentence. */
const goesOn =
  /(?:^|[\s(“"])(?:e\.g|i\.e|cf|vs|approx|incl|excl|no|nos|dr|mr|mrs|ms|prof|st|jr|sr|dept|fig|sec|p|pp|ca|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[A-Z])\.\s*$/i

/** Abbreviations that may also end a sentence: they do where a capital follows. */
const mayEnd = /(?:^|[\s(])(?:etc|inc|ltd|co|[ap]\.m|u\.s|u\.k|e\.u)\.\s*$/i

/** The sentences of a paragraph's plain text, in order, trimmed. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index } of segmenter.segment(text)) {
    if (index === 0 || leadsOn(text.slice(Math.max(start, index - 16), index), text.slice(index, index + 2)))
      continue
    sentences.push(text.slice(start, index).trim())
    start = index
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter(Boolean)
}

/** Whether what ends in `end` and what begins with `next` are one sentence. */
function leadsOn(end: string, next: string): boolean {
  if (goesOn.test(end) || /^\s*\d+\.\s*$/.test(end)) return true
  return /^\p{Ll}/u.test(next) && (mayEnd.test(end) || /[?!]["”’]\s*$/.test(end))
}
