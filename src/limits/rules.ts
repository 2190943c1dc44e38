import { capital, type Definition, type Ruling } from '#kernel'
import type { Limit } from './kinds/limit.ts'
import type { Period } from './period.ts'
import type { Given, Slot } from './store.ts'

/** What is known when one more is wanted. */
export interface Want {
  /** Title of the team or region it counts for; undefined where the limit is pooled. */
  readonly scope?: string
  readonly period: Period
  /** The day on which it is ruled. */
  readonly on: Temporal.PlainDate
  /** Places held in that period and scope. */
  readonly held: readonly Slot[]
  /** So many wait before this one: a free place is theirs first. */
  readonly ahead?: number
  /** A reason was given for going beyond the limit. */
  readonly reasoned: boolean
  /** Who asks may let one through beyond the limit. */
  readonly mayDecide: boolean
  /** It is kept elsewhere and was only heard of: facts are not refused. */
  readonly happened?: boolean
  /** The input's fields beside which a refusal stands. */
  readonly fields: { readonly day: string; readonly reason: string }
}

type Answer = Given | 'refused'

/** So many holders are kept with a ruling: facts may go far beyond a limit. */
const mostHolders = 100

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`)

/** Held places that count: those let through by exception stand apart. */
export const counted = (held: readonly Slot[]): number =>
  held.filter(({ given }) => given !== 'excepted').length

/** Rules on one more under a limit; the reason names no person, since the journal keeps it. */
export function ruleLimit(limit: Definition<Limit>, want: Want): Ruling & { readonly outcome: Answer } {
  const held = counted(want.held)
  const most = limit.value.atMost
  const free = most - held - (want.ahead ?? 0)
  const [outcome, reason] = free > 0 ? fits(free, want) : over(limit.value, held, want)
  const asksReason = limit.value.otherwise === 'reason'
  return {
    kind: limit.kind,
    name: limit.name,
    outcome,
    reason: capital(reason),
    ...(outcome === 'fits' && { present: sayFree(free, most, want) }),
    citation: limit.citation,
    lines: limit.lines,
    field: asksReason ? want.fields.reason : want.fields.day,
    facts: {
      held,
      most,
      scope: want.scope ?? null,
      period: want.period.first.toString(),
      by: want.held.slice(0, mostHolders).map(({ subjectKind, subjectId }) => `${subjectKind}/${subjectId}`),
    },
  }
}

const whose = (want: Want): string => (want.scope === undefined ? '' : ` for ${want.scope}`)

const fits = (free: number, want: Want): [Answer, string] => [
  'fits',
  `${places(free)} of ${want.period.words} ${free === 1 ? 'was' : 'were'} free${whose(want)}.`,
]

const sayFree = (free: number, most: number, want: Want): string =>
  `${free} of ${places(most)} of ${want.period.words} ${free === 1 ? 'is' : 'are'} free${whose(want)}.`

const wait = (count: number): string => (count === 1 ? '1 waits' : `${count} wait`)

/** A rule that stops nobody needs no exception, so those come first. */
function over(limit: Limit, held: number, want: Want): [Answer, string] {
  const full = fullness(limit, held, want)
  if (onTrial(limit, want)) return ['noted', `${full} The rule is on trial and stops nobody yet.`]
  if (limit.otherwise === 'say so') return ['noted', `${full} The rule only says so.`]
  if (want.reasoned && want.mayDecide) return ['excepted', `${full} Let through by somebody who may decide.`]
  if (want.happened) return ['outside', `${full} It counts all the same.`]
  if (limit.otherwise === 'reason' && want.reasoned) return ['noted', `${full} A reason was given.`]
  if (limit.otherwise === 'reason') return ['refused', `${full} Say why this one is needed all the same.`]
  return ['refused', full]
}

function fullness({ atMost }: Limit, held: number, want: Want): string {
  const { words } = want.period
  if (held < atMost)
    return `${places(atMost - held)} of ${words} ${atMost - held === 1 ? 'is' : 'are'} free${whose(want)}, and ${wait(want.ahead ?? 0)} before this one.`
  if (held > atMost)
    return `${words} is over the limit${whose(want)}: ${places(held)} held, ${atMost} allowed now.`
  if (atMost === 0) return `${words} has no places${whose(want)}.`
  return `${words} is full${whose(want)}: ${held} of ${places(atMost)} held.`
}

/** A rule on trial judges and records to its last day, included. */
const onTrial = ({ trialUntil }: Limit, { on }: Want): boolean =>
  trialUntil !== undefined && Temporal.PlainDate.compare(on, trialUntil) <= 0

/** Kept in line where there is no place, with so many before it. */
export const waits = (refused: Ruling, before: number): Ruling => ({
  ...refused,
  outcome: 'waits',
  reason: `${refused.reason} It waits in line${before === 0 ? '' : `, with ${before} before it`}.`,
  present: `${before === 0 ? 'Nobody waits' : wait(before)} before it.`,
})

/** For somebody whom the limit does not hold for: said, and no place taken. */
export const exempt = (limit: Definition<Limit>, scope: string): Ruling => ({
  kind: limit.kind,
  name: limit.name,
  outcome: 'exempt',
  reason: `${scope} is excepted, so no place is taken.`,
  citation: limit.citation,
  lines: limit.lines,
  facts: { scope },
})

/** The lowest number nobody holds; above the limit for what happened outside it, below zero for one let through. */
export function freeNumber(held: readonly Slot[], given: Given, most: number): number {
  const taken = new Set(held.map(({ number }) => number))
  const step = given === 'excepted' ? -1 : 1
  let number = given === 'outside' ? most + 1 : step
  while (taken.has(number)) number += step
  return number
}
