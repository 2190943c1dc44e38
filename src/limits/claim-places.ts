import { newId, type Act, type Alternative, type Definition, type Fact, type Subject } from '#kernel'
import { fitsWhere } from '#model'
import { isAmong } from '#people'
import { limit, type Limit } from './kinds/limit.ts'
import { periodOf, type Period } from './period.ts'
import { exempt, freeNumber, ruleLimit } from './rules.ts'
import { lockBucket, releaseSlots, slotsIn, takeSlot, type Slot } from './store.ts'

/** A team or region that a limit may count by. */
export interface Scope {
  /** Its lasting id. */
  readonly id: string
  readonly name: string
  readonly title: string
}

/** Something that may need places: what it is, when it counts, and for whom. */
export interface Claim {
  /** What the limits speak of: `campaigns`. */
  readonly of: string
  readonly subject: Subject
  /** What `where` reads. */
  readonly facts: Readonly<Record<string, Fact>>
  /** The day that decides the period. */
  readonly day: Temporal.PlainDate
  readonly scopes: Readonly<Record<string, Scope | undefined>>
  /** Why it should pass beyond a limit; counts only from somebody who may decide. */
  readonly exception?: string
  /** Ways that would work, looked for only when there is no place. */
  readonly nearest: (full: Full) => Promise<readonly Alternative[]>
}

/** A limit that has no place left for a claim. */
export interface Full {
  readonly limit: Definition<Limit>
  readonly period: Period
  readonly held: readonly Slot[]
  readonly scope: Scope | undefined
}

/** The limits of a model that speak of this claim on its day. */
export const limitsOn = (act: Pick<Act, 'model'>, claim: Pick<Claim, 'of' | 'facts' | 'day'>) =>
  act.model.all(limit).filter(({ value }) => speaksOf(value, claim))

function speaksOf(value: Limit, { of, facts, day }: Pick<Claim, 'of' | 'facts' | 'day'>): boolean {
  const begun = value.since === undefined || Temporal.PlainDate.compare(value.since, day) <= 0
  const open = value.until === undefined || Temporal.PlainDate.compare(day, value.until) <= 0
  return value.of === of && begun && open && fitsWhere(value.where, facts).fits
}

/**
 * Takes a place under every limit that speaks of the claim, each bucket locked in the order of the limits' names; a
 * limit that has none refuses the act with the ways that would work. A place already held is kept. Answers the buckets.
 */
export async function claimPlaces(act: Act, claim: Claim): Promise<readonly string[]> {
  const buckets: string[] = []
  for (const one of limitsOn(act, claim).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const scope = one.value.per === undefined ? undefined : claim.scopes[one.value.per]
    const except = one.value.except.find(({ fact, value }) => claim.facts[fact] === value)
    if (except) act.rule(exempt(one, scope?.title ?? except.value))
    else buckets.push(await claimPlace(act, claim, one, scope))
  }
  return buckets
}

/** Takes the places of a claim whose day has changed, then gives back those it no longer needs; all or nothing [Q7]. */
export async function movePlaces(act: Act, claim: Claim): Promise<void> {
  const kept = await claimPlaces(act, claim)
  await releaseSlots(act.db, claim.subject, act.now, kept)
}

/** Gives back every place that a subject holds. */
export const releasePlaces = (act: Pick<Act, 'db' | 'now'>, subject: Subject): Promise<void> =>
  releaseSlots(act.db, subject, act.now)

async function claimPlace(
  act: Act,
  claim: Claim,
  one: Definition<Limit>,
  scope: Scope | undefined,
): Promise<string> {
  const period = periodOf(one.value.each, claim.day)
  const bucket = { limit: one.name, period: period.first, ...(scope && { scope: scope.id }) }
  const bucketId = await lockBucket(act.db, newId(act.now), bucket)
  const held = await slotsIn(act.db, bucketId)
  if (held.some(({ subjectId }) => subjectId === claim.subject.id)) return bucketId
  const exception = exceptionOf(act, claim, one.value)
  const on = act.now.toZonedDateTimeISO(act.model.zone).toPlainDate()
  const ruling = ruleLimit(one, {
    period,
    on,
    held,
    ...(scope && { scope: scope.title }),
    ...(exception && { exception }),
  })
  if (ruling.outcome === 'refused')
    act.rule({ ...ruling, nearest: await claim.nearest({ limit: one, period, held, scope }) })
  act.rule(ruling)
  const excepted = ruling.outcome === 'excepted'
  await takeSlot(act.db, {
    id: newId(act.now),
    bucketId,
    number: freeNumber(held, excepted),
    subject: claim.subject,
    at: act.now,
    ...(excepted && exception && { exception: { by: act.by.id, why: exception.why } }),
  })
  return bucketId
}

const exceptionOf = (act: Act, claim: Claim, limit: Limit) =>
  claim.exception === undefined
    ? undefined
    : { why: claim.exception, mayDecide: isAmong(act.model, act.by, limit.approvedBy) }
