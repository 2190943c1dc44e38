import { dayAt, type Definition, type Fact, type Look, type Subject, type Ways } from '#kernel'
import { fitsWhere } from '#model'
import { mayDecideEach, type Around } from '#people'
import { limit, type Limit } from './kinds/limit.ts'
import { periodOf, type Period } from './period.ts'
import type { Want } from './rules.ts'
import { bucketKey, pooled, type Bucket, type Slot } from './store.ts'
import type { Waiting } from './waits-store.ts'

/** A team, region, type or channel that a limit may count by. */
export interface Scope {
  /** Its lasting id; the word itself where pages define no such thing. */
  readonly id: string
  readonly title: string
}

type Facts = Readonly<Record<string, Fact>>

/** Something that may need places: what it is, when it counts, and for whom. */
export interface Claim {
  /** What the limits speak of: `campaigns`. */
  readonly of: string
  readonly subject: Subject
  /** The day that decides the period. */
  readonly day: Temporal.PlainDate
  /** The same where it is an instant that decides, whose day goes by the limit's zone. */
  readonly dayUnder?: (limit: Definition<Limit>) => Temporal.PlainDate
  /** What `where` reads if it counts on that day. */
  readonly factsOn: (day: Temporal.PlainDate) => Facts
  /** By the fact that a limit counts by; what is absent counts together, as one scope of its own. */
  readonly scopes: Readonly<Record<string, Scope | undefined>>
  /** Why it should pass beyond a limit. */
  readonly reason?: string | undefined
  readonly fields: Want['fields']
  /** Where and by whom it is done, for rules that say who may decide by that. */
  readonly around: Around
  /** Where there is no place it waits in line until then, instead of being refused. */
  readonly waitsUntil?: Temporal.Instant | undefined
  /** A place has come free for it, whoever waits before it could not take it; and the id of who put it in line. */
  readonly admitted?: { readonly by: string }
  /** Names of limits that let it through because somebody who decides has approved it. */
  readonly approved?: readonly string[]
  /** Ids of the buckets whose place another gave up for it: nobody waits for that one. */
  readonly handedOver?: readonly string[]
  /** Ways that would work, looked for only when there is no place. */
  readonly nearest: (full: Full) => Ways
}

/** A limit that has no place left for a claim. */
export interface Full {
  readonly limit: Definition<Limit>
  readonly period: Period
  readonly held: readonly Slot[]
}

/** The limits of a model that speak of something with these facts on that day, in the order of pages. */
export const limitsOn = (
  { model }: Pick<Look, 'model'>,
  of: string,
  facts: Facts,
  day: Temporal.PlainDate,
): readonly Definition<Limit>[] =>
  model.all(limit).filter(({ value }) => {
    const begun = value.since === undefined || Temporal.PlainDate.compare(value.since, day) <= 0
    const open = value.until === undefined || Temporal.PlainDate.compare(day, value.until) <= 0
    return value.of === of && begun && open && fitsWhere(value.where, facts).fits
  })

/** Whom of those it speaks of a limit does not hold for; undefined where it holds. */
export const exceptedIn = ({ except }: Limit, facts: Facts) =>
  except.find(({ fact, value }) => facts[fact] === value)

/** Where a claim counts under a limit if it counts on that day. */
export function bucketOf(one: Definition<Limit>, claim: Claim, day: Temporal.PlainDate) {
  const { per, each } = one.value
  const period = periodOf(each, day)
  const scope = per === undefined ? undefined : claim.scopes[per]
  const bucket: Bucket = {
    limit: one.name,
    scope: per === undefined ? pooled : (scope?.id ?? `no ${per}`),
    period: period.first,
  }
  return { bucket, period, scope }
}

/** The same for two claims where they count in the same place under a limit. */
export function bucketUnder(one: Definition<Limit>, claim: Claim): string {
  const { bucket } = bucketOf(one, claim, dayUnder(one, claim))
  return bucketKey(bucket)
}

/** The day on which a claim counts under a limit. */
export const dayUnder = (one: Definition<Limit>, claim: Claim): Temporal.PlainDate =>
  claim.dayUnder?.(one) ?? claim.day

/** What the rule is told when the claim wants one more place where these are held. */
export function wantOf(
  look: Look,
  claim: Claim,
  one: Definition<Limit>,
  counts: {
    readonly period: Period
    readonly scope: Scope | undefined
    readonly held: readonly Slot[]
    readonly ahead?: number
    readonly mayDecide: boolean
  },
): Want {
  return {
    period: counts.period,
    on: dayAt(look.now, one.value.zone ?? look.model.zone),
    held: counts.held,
    ...(counts.ahead !== undefined && { ahead: counts.ahead }),
    ...(counts.scope && { scope: counts.scope.title }),
    reasoned: claim.reason !== undefined,
    mayDecide: counts.mayDecide,
    fields: claim.fields,
  }
}

/** Those of some limits beyond which who asks may let it through, having said why. */
export async function mayGoBeyond(
  look: Look,
  { reason, around }: Claim,
  limits: readonly Definition<Limit>[],
): Promise<ReadonlySet<Definition<Limit>>> {
  if (reason === undefined) return new Set()
  const cases = limits.map((rule) => ({ rule, around }))
  const may = await mayDecideEach(look, look.by, cases)
  return new Set(limits.filter((_, at) => may[at]))
}

/** How many of a line come before a subject: all, where it does not wait there itself. */
export function beforeIn(line: readonly Waiting[], { id }: Subject): number {
  const own = line.find(({ subjectId }) => subjectId === id)
  return own ? line.filter(({ turn }) => turn < own.turn).length : line.length
}
