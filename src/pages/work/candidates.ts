import { sentencesOf } from '../parse/sentences.ts'
import type { TextBlock } from '../parse/text-blocks.ts'
import type { Candidate, CandidateSort } from './page-survey.ts'

const number = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`
const span = String.raw`(?:(?:business|working|calendar|full) )?(?:minutes?|hours?|days?|weeks?|months?|quarters?)`
const must = /\b(?:must|never|only|required?|requires|needs? to|ha(?:s|ve) to|may not|cannot)\b/i
const should = /\b(?:should|please|expected to|is to be|are to be|will)\b/i

/** What each sort of rule is told by. A sentence has to match whole: rather few that are rules than many that are none. */
const told: readonly { readonly sort: CandidateSort; readonly by: RegExp; readonly also?: RegExp }[] = [
  {
    sort: 'limit',
    by: new RegExp(
      String.raw`\b(?:at most|no more than|not more than|up to|(?:a )?maximum(?: of)?|limit(?:ed)?(?: of| to)|no fewer than)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\b(?!\s*(?:%|percent))\s+\p{L}{3,}`,
      'iu',
    ),
  },
  {
    sort: 'lead time',
    by: new RegExp(
      String.raw`\b(?:at least|no later than|within|a minimum of|minimum|allow|no less than|not later than)\s+${number}[- ]?(?:\(\d+\) )?${span}\b`,
      'i',
    ),
    also: /\b(?:before|prior|advance|ahead|notice|after|of (?:the|receiving|being)|respond|reply|submit|request|review|turnaround|due)\b/i,
  },
  {
    sort: 'approval',
    by: /\b(?:approv(?:ed|al)\s+(?:by|from|of)|approves?\b.{0,40}\bbefore|sign(?:ed)?[- ]off\s+(?:by|from|of))\s+\S/i,
    also: /\b(?:must|needs?|require[sd]?|should|ha(?:s|ve) to|only|before|without)\b/i,
  },
  {
    sort: 'cadence',
    by: new RegExp(
      String.raw`\b(?:every|each|once an?|twice an?|first|second|third|last)\s+(?:other\s+)?(?:${number}\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:every|once (?:an?|every|per)|twice (?:an?|per))\s+(?:other\s+)?(?:${number}\s+)?(?:day|week|month|quarter|year)s?\b|\b(?:bi-?weekly|fortnightly|weekly|monthly|quarterly)\b`,
      'i',
    ),
    also: /\b(?:meetings?|meets?|sync|call|stand-?up|retro(?:spective)?|review(?:s|ed)?|1:1s?|one-on-ones?|check-?ins?|all[- ]hands|office hours|cadence|report|updates?)\b/i,
  },
  {
    sort: 'assignment',
    by: /\b[Aa]ssign(?:ed)?\s+(?:it\s+|this\s+|them\s+|the\s+(?:issue|request|ticket|epic|mr|merge request)\s+)?to\s+(?:@[\w-]|the\s+\p{Lu}|\p{Lu}\p{L})/u,
  },
]

/** Quick actions of issues, as pages and templates quote them. */
const quickAction =
  /^\s*\/(?:assign|label|due|milestone|cc|weight|epic|relate|reassign|unlabel|confidential|estimate)\b.*$/gm

const longest = 320
const mostKept = 6

/** Sentences of a page that may be rules, and how many there are of each sort. */
export function candidatesIn(blocks: readonly TextBlock[]): {
  readonly candidates: readonly Candidate[]
  readonly counted: Partial<Record<CandidateSort, number>>
} {
  const found = blocks.flatMap((block) => (block.sort === 'heading' ? [] : candidatesOf(block)))
  const counted: Partial<Record<CandidateSort, number>> = {}
  for (const { sort } of found) counted[sort] = (counted[sort] ?? 0) + 1
  return { candidates: found.toSorted((a, b) => b.weight - a.weight).slice(0, mostKept), counted }
}

function candidatesOf({ sort, text, lines }: TextBlock): readonly Candidate[] {
  const actions = (text.includes('/') ? [...text.slice(0, 20_000).matchAll(quickAction)] : []).map(
    ([line]): Candidate => ({
      sort: 'quick action',
      text: line.trim().slice(0, longest),
      lines,
      weight: 2,
    }),
  )
  if (sort === 'code' || text.length > 20_000) return actions
  // Sentences are told apart only where one of them can be a rule: that takes longer than anything else here.
  const here = told.filter(({ by, also }) => by.test(text) && (also?.test(text) ?? true))
  if (here.length === 0) return actions
  const said = sentencesOf(text).flatMap((sentence): Candidate[] => {
    if (sentence.length < 25 || sentence.length > longest) return []
    const rule = here.find(({ by, also }) => by.test(sentence) && (also?.test(sentence) ?? true))
    return rule ? [{ sort: rule.sort, text: sentence, lines, weight: weightOf(sentence, rule.sort) }] : []
  })
  return [...actions, ...said]
}

/** Words that bind, a number, and a length that one reads at a glance. */
function weightOf(sentence: string, sort: CandidateSort): number {
  const binds = must.test(sentence) ? 4 : should.test(sentence) ? 2 : 0
  const counts = /\d/.test(sentence) ? 1 : 0
  const asks = /\?\s*$/.test(sentence) ? -4 : 0
  const example = /\b(?:for example|e\.g\.|such as|might|could)\b/i.test(sentence) ? -2 : 0
  const length = sentence.length < 180 ? 1 : 0
  return binds + counts + asks + example + length + (sort === 'limit' ? 1 : 0)
}
