import type { Definition, Facts, Outcome, Ruling } from '#kernel'
import { saySpan } from '#model'
import { groupOf } from '#labels'
import type { Field } from '../kinds/form.ts'
import { spanOf } from '../kinds/due.ts'
import type { RequestType } from '../kinds/request-value.ts'
import { answerField } from './answers.ts'
import { dayAfter, type Holidays } from './business-days.ts'

type Type = Definition<RequestType>

/** Name of the input's field for an excuse. */
const excuseField = 'excuse'

const ruling = (
  { kind, name, citation, lines }: Type,
  outcome: Outcome,
  reason: string,
  facts: Facts,
  field?: string,
): Ruling => ({ kind, name, outcome, reason, citation, lines, facts, ...(field !== undefined && { field }) })

/** What a rule does with one that lacks something: by its strength, and whether there is an excuse. */
function lacks(
  type: Type,
  what: string,
  facts: Facts,
  { field, reasoned }: { field: string; reasoned: boolean },
): Ruling {
  switch (type.value.otherwise) {
    case 'refuse':
      return ruling(type, 'refused', what, facts, field)
    case 'reason':
      return reasoned
        ? ruling(type, 'noted', `${what} A reason was given.`, facts)
        : ruling(type, 'refused', `${what} Say why it is so all the same.`, facts, excuseField)
    case 'say so':
      return ruling(type, 'noted', `${what} The page only says so.`, facts)
  }
}

/** Whether what is missing passed because a reason was given for it. */
export const tookReason = ({ value }: Type, ruling: Ruling | undefined): boolean =>
  value.otherwise === 'reason' && ruling?.outcome === 'noted'

/** A page that says that no request is needed. */
export const ruleNeeded = (type: Type): Ruling | undefined =>
  type.value.needed
    ? undefined
    : ruling(type, 'refused', `${type.title} needs no request: go ahead.`, {}, 'type')

/** Answers that must be there and are not. */
export function ruleAnswers(type: Type, lacking: readonly Field[], reasoned: boolean): Ruling | undefined {
  const [first] = lacking
  if (!first) return undefined
  const what = `${lacking.map(({ label }) => `“${label.replace(/[.?]$/, '')}”`).join(', ')} ${lacking.length === 1 ? 'is' : 'are'} not answered.`
  return lacks(type, what, { lacks: lacking.map(({ id }) => id) }, { field: answerField(first.id), reasoned })
}

/** What is known when a due day is judged. */
export interface DueAsked {
  readonly due: Temporal.PlainDate | undefined
  /** The day of asking, where those who see to it count theirs. */
  readonly today: Temporal.PlainDate
  readonly holidays: Holidays
  readonly reasoned: boolean
}

/** The day that the page gives it where whoever asks gives none. */
export function dueByRule({ value }: Type, { today, holidays }: Pick<DueAsked, 'today' | 'holidays'>) {
  const { due } = value
  return due === undefined || due === 'required' || 'earliest' in due
    ? undefined
    : dayAfter(today, due, holidays)
}

/** Judges the day by which it is wanted. */
export function ruleDue(type: Type, { due, today, holidays, reasoned }: DueAsked): Ruling | undefined {
  const rule = type.value.due
  if (rule === undefined) return undefined
  const span = spanOf(rule)
  const asksDay = rule === 'required' || 'earliest' in rule
  const facts = { due: due?.toString() ?? null, today: today.toString() }
  if (!due) return asksDay ? lacks(type, 'It has no due date.', facts, { field: 'due', reasoned }) : undefined
  if (!span || rule === 'required' || !('earliest' in rule)) return undefined
  const first = dayAfter(today, span, holidays)
  if (Temporal.PlainDate.compare(due, first) >= 0) return undefined
  const what = `It is wanted earlier than ${saySpan(span)} from now: ${first.toString()} is the first day.`
  return lacks(type, what, { ...facts, first: first.toString() }, { field: 'due', reasoned })
}

/** A label of its own choosing where the page says with which one of that group it begins. */
export function ruleLabels(type: Type, given: readonly string[], reasoned: boolean): Ruling | undefined {
  for (const label of given) {
    const group = groupOf(label)
    const own = type.value.labels.find(
      (one) => group !== undefined && one !== label && groupOf(one) === group,
    )
    if (own !== undefined)
      return lacks(
        type,
        `It begins with “${own}”, not with “${label}”.`,
        { label, begins: own },
        { field: 'labels', reasoned },
      )
  }
  return undefined
}

/** What is there already that says much the same: requests by number, and so many pages. */
export interface Similar {
  readonly requests: readonly number[]
  readonly pages: number
}

/** There are some like it already, and nobody has said that this one is new. */
export function ruleSimilar(type: Type, { requests, pages }: Similar, isNew: boolean): Ruling | undefined {
  if (requests.length + pages === 0) return undefined
  const seen = isNew ? ' Whoever asked saw that and says that this is another.' : ''
  const facts = { similar: requests, ...(pages > 0 && { pages }) }
  return ruling(
    type,
    isNew ? 'noted' : 'refused',
    `${likeIt(requests.length, pages)} there already.${seen}`,
    facts,
  )
}

/** A request that was changed is like others now: pointed out, and stops nobody. */
export const ruleSimilarNow = (type: Type, similar: readonly number[]): Ruling | undefined =>
  similar.length === 0
    ? undefined
    : ruling(type, 'noted', `${likeIt(similar.length, 0)} there already, now that it says this.`, { similar })

function likeIt(requests: number, pages: number): string {
  const ofPages = pages === 1 ? 'a page' : `${pages} pages`
  if (pages === 0) return requests === 1 ? 'One like it is' : `${requests} like it are`
  if (requests === 0) return pages === 1 ? 'A page like it is' : `${pages} pages like it are`
  return `${requests === 1 ? 'A request' : `${requests} requests`} and ${ofPages} like it are`
}

/** One like it was opened in the same moment, when nobody could be shown it yet. */
export const ruleMeanwhile = (type: Type, similar: readonly number[]): Ruling =>
  ruling(
    type,
    'noted',
    `${similar.length === 1 ? `Request ${similar[0]} is` : `Requests ${similar.join(' and ')} are`} like it and came in at the same moment. Both were kept: close one as a duplicate, or say how they differ.`,
    { similar },
  )

/** What its page says comes before it did not; pointed out, and stops nobody. */
export const ruleAfter = (type: Type, before: string): Ruling =>
  ruling(type, 'noted', `It comes after ${before}, and of yours none like it was taken in hand or is done.`, {
    after: type.value.after ?? null,
  })

/** It goes through: where to, and to whom. */
export const ruleFiled = (type: Type, whose: string | undefined, facts: Facts): Ruling =>
  ruling(
    type,
    'fits',
    [`It is filed as ${type.title}`, ...(whose === undefined ? [] : [`goes to ${whose}`])].join(' and ') +
      '.',
    facts,
  )
