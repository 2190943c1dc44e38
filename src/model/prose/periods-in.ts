/** A period named in prose, and the words that name it. */
export interface PeriodInProse {
  readonly period: string
  readonly text: string
}

const periodOf: Readonly<Record<string, string>> = {
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'calendar month',
  monthly: 'calendar month',
  quarter: 'quarter',
  quarterly: 'quarter',
  year: 'fiscal year',
  yearly: 'fiscal year',
  annually: 'fiscal year',
}
const named =
  /\b(?:(?:a|an|per|each|every|any|one|same|given|single)\s+(?:calendar |fiscal |financial |business |working |given |single )?|(?:calendar|fiscal|financial)\s)(day|week|month|quarter|year)\b(?!['’]s?\s|-|\s+(?:before|after|ahead|earlier|later|long|in advance|notice|of notice|to|from|off|out)\b)|\b(daily|weekly|monthly|quarterly|yearly|annually)\b/gi

/** The calendar periods by which a sentence counts: `a month`, `per quarter`, `weekly`; not `a week before`. */
export const periodsIn = (sentence: string): readonly PeriodInProse[] =>
  [...sentence.matchAll(named)].map((found) => ({
    period: periodOf[(found[1] ?? found[2] ?? '').toLowerCase()] ?? '',
    text: found[0],
  }))
