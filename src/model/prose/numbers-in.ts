import { numberOfWords, numberWords, ordinalOf, ordinalWords } from './number-words.ts'

/** A number as a sentence uses it. */
export interface NumberInProse {
  readonly value: number
  /** As it stands there: `three`, `at most 3`. */
  readonly text: string
  /** `count`: of things · `span`: of units of time · `ordinal`: a place in a row. */
  readonly use: 'count' | 'span' | 'ordinal'
  /** Unit of a span: `business day`. */
  readonly unit?: string
  /** The words after it, up to the next mark or number, small. */
  readonly after: string
  /** Some words before it, small. */
  readonly before: string
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
/** Figures that count nothing: years, dates, hours, shares, sums, versions, names of quarters and years. */
const notCounts = new RegExp(
  [
    String.raw`\b(?:FY|CY|Q|H)\d+(?:[-–]?(?:Q|H)\d)?\b`,
    String.raw`\b\d{4}-\d\d-\d\d\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: \d{4})?\b`,
    String.raw`\b(?:${months}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b`,
    String.raw`\b(?:19|20)\d\d\b`,
    String.raw`\b\d{1,2}:\d\d\b`,
    String.raw`\b\d{1,2} ?(?:am|pm)\b`,
    String.raw`[$€£¥] ?[\d.,]*\d(?: ?[km])?\b`,
    String.raw`\b[\d.,]*\d ?(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?)\b`,
    String.raw`(?:\b[\d.,]+|\b(?:${numberWords})) ?(?:(?:to|-|–) ?[\d.,]+ ?)?(?:%|percent\b|per cent\b)`,
    String.raw`\b\d+\.\d[\d.]*\b`,
    String.raw`\b\d+\/\d+\b`,
    String.raw`[#@]\w+`,
    String.raw`\bfirst (?:quarter|half)\b`,
    String.raw`\b(?:no|every|any|some)[ -]one\b`,
    String.raw`\bone (?:of|another|that|who|which|or another|day)\b`,
    String.raw`\b(?:another|further|this|that|each|every|the|which|new|next|last|right|same|good|whole|longer|shorter|old|better) ones?\b`,
    String.raw`\bone(?=[.,;:!?)]|$)`,
    String.raw`\bat once\b|\bonce (?:it|you|they|we|the|that|a|somebody|there|this|every)\b`,
    String.raw`\b(?:the |these |those |both |all )?two of (?:us|you|them)\b`,
  ].join('|'),
  'gi',
)

const token = new RegExp(
  String.raw`\b(\d{1,3}(?:,\d{3})+|\d+(?:st|nd|rd|th)?|${numberWords}|${ordinalWords})\b`,
  'gi',
)
const unitAfter =
  /^[\s-](business |working |calendar |full |more )?(minute|hour|day|week|month|quarter|year)s?\b/i

/** Blanks out what is no count, keeping every position. */
const masked = (sentence: string): string =>
  sentence.replaceAll(notCounts, (found) => '_'.repeat(found.length))

/** What stands farther behind a number says nothing of what it counts. */
const farthest = 300

/** The numbers of a sentence, each with what it counts. */
export function numbersIn(sentence: string): readonly NumberInProse[] {
  const text = masked(sentence)
  return [...text.matchAll(token)].flatMap((found) => {
    const written = found[1] ?? ''
    const end = found.index + written.length
    const rest = text.slice(end, end + farthest)
    const after = (/^[^.;:!?()]*/.exec(rest)?.[0] ?? '').split(token)[0]?.trim().toLowerCase() ?? ''
    const before = text.slice(Math.max(0, found.index - 40), found.index).toLowerCase()
    const ordinal = ordinalOf(written)
    const value =
      ordinal ?? (/^\d/.test(written) ? Number(written.replaceAll(',', '')) : numberOfWords(written))
    if (value === undefined || (/^(half|hundred)/.test(written) && value === 0)) return []
    const unit = ordinal === undefined ? unitAfter.exec(rest) : null
    const use = ordinal !== undefined ? 'ordinal' : unit ? 'span' : 'count'
    const kindOfDay = /business|working/i.test(unit?.[1] ?? '') ? 'business ' : ''
    return [
      {
        value,
        text: written,
        use,
        after,
        before,
        ...(unit ? { unit: `${kindOfDay}${(unit[2] ?? '').toLowerCase()}` } : {}),
      } as const,
    ]
  })
}

const boundBefore =
  /\b(?:at most|up to|no more than|not more than|never more than|more than|at the most|maximum of|max\.?|limit of|limited to|cap of|capped at|only|just|fewer than|less than|exceeds?|exceeding|above|over|beyond)\s(?:\w+\s){0,2}$/
const boundAfter =
  /^\s*(?:or fewer|or less|at (?:the )?most|at a time|at once|times?\b|places?\b|slots?\b|maximum)/
const periodAfter =
  /\b(?:a|an|per|each|every|any|one|in the same|in a|in any|in one|within a)\s(?:calendar |fiscal |given |single )?(?:day|week|month|quarter|year)\b|\b(?:daily|weekly|monthly|quarterly|yearly|annually)\b/

/** Numbers that say how many of the given nouns there may be; `fewer than four` and `a fourth` say three. */
export function boundsIn(
  sentence: string,
  nouns: readonly string[],
): readonly { value: number; text: string }[] {
  const stems = nouns.map((noun) => noun.toLowerCase().replace(/s$/, ''))
  return numbersIn(sentence).flatMap(({ value, text, use, after, before }) => {
    if (use === 'span') return []
    const near = after.split(/\s+/).slice(0, 7).join(' ')
    const counted = stems.some((stem) => near.includes(stem))
    if (use === 'ordinal')
      return counted && /\b(?:a|an|any|every|the|from the)\s$/.test(before) && value > 1
        ? [{ value: value - 1, text }]
        : []
    const bound = boundBefore.test(before) || boundAfter.test(after)
    if (!counted && !bound && !periodAfter.test(near)) return []
    return [{ value: /\b(?:fewer|less) than\s(?:\w+\s){0,1}$/.test(before) ? value - 1 : value, text }]
  })
}
