import type { Definition, Outcome, Ruling } from '#kernel'
import type { Limit } from './kinds/limit.ts'
import type { Period } from './period.ts'
import type { Slot } from './store.ts'

/** What is known when one more is wanted. */
export interface Want {
  /** Title of the team or region it counts for; undefined where the limit is pooled. */
  readonly scope?: string
  readonly period: Period
  /** The day on which it is ruled. */
  readonly on: Temporal.PlainDate
  /** Places held in that period and scope. */
  readonly held: readonly Slot[]
  /** Set by somebody who wants it beyond the limit. */
  readonly exception?: { readonly mayDecide: boolean; readonly why: string }
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`)

/** Held places that count: those let through by exception stand apart. */
export const counted = (held: readonly Slot[]): number => held.filter(({ excepted }) => !excepted).length

/** Rules on one more under a limit; the reason names no person, since the journal keeps it. */
export function ruleLimit(limit: Definition<Limit>, want: Want): Ruling {
  const held = counted(want.held)
  const most = limit.value.atMost
  const [outcome, reason] = held < most ? fits(most - held, want) : over(limit.value, held, want)
  return {
    kind: limit.kind,
    name: limit.name,
    outcome,
    reason,
    citation: limit.citation,
    lines: limit.lines,
    field: 'startsOn',
    facts: {
      held,
      most,
      scope: want.scope ?? null,
      period: want.period.first.toString(),
      by: want.held.map(({ subjectKind, subjectId }) => `${subjectKind}/${subjectId}`),
    },
  }
}

const whose = (want: Want): string => (want.scope === undefined ? '' : ` for ${want.scope}`)

const fits = (free: number, want: Want): [Outcome, string] => [
  'fits',
  `${places(free)} of ${want.period.words} ${free === 1 ? 'was' : 'were'} free${whose(want)}.`,
]

function over(limit: Limit, held: number, want: Want): [Outcome, string] {
  const full =
    held > limit.atMost
      ? `${want.period.words} is over the limit${whose(want)}: ${places(held)} held, ${limit.atMost} allowed now.`
      : `${want.period.words} is full${whose(want)}: ${held} of ${places(limit.atMost)} held.`
  if (want.exception?.mayDecide) return ['excepted', `${full} Let through by somebody who may decide.`]
  if (onTrial(limit, want)) return ['noted', `${full} The rule is on trial and stops nobody yet.`]
  if (limit.otherwise === 'say so') return ['noted', `${full} The rule only says so.`]
  if (limit.otherwise === 'reason' && want.exception) return ['noted', `${full} A reason was given.`]
  if (limit.otherwise === 'reason') return ['refused', `${full} Say why this one is needed all the same.`]
  return ['refused', full]
}

/** A rule on trial judges and records to its last day, included. */
const onTrial = ({ trialUntil }: Limit, { on }: Want): boolean =>
  trialUntil !== undefined && Temporal.PlainDate.compare(on, trialUntil) <= 0

/** For somebody whom the limit does not hold for: said, and no place taken. */
export const exempt = (limit: Definition<Limit>, scope: string): Ruling => ({
  kind: limit.kind,
  name: limit.name,
  outcome: 'exempt',
  reason: `${scope} is excepted.`,
  citation: limit.citation,
  lines: limit.lines,
  facts: { scope },
})

/** The lowest number nobody holds; below zero for one let through beyond the limit. */
export function freeNumber(held: readonly Slot[], excepted: boolean): number {
  const taken = new Set(held.map(({ number }) => number))
  const step = excepted ? -1 : 1
  let number = step
  while (taken.has(number)) number += step
  return number
}
