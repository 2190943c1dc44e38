import { newId, type Act, type Definition, type Subject } from '#kernel'
import { bucketOf, exceptedIn, limitsOn, wantOf, type Claim } from './claim.ts'
import type { Limit } from './kinds/limit.ts'
import { exempt, freeNumber, ruleLimit } from './rules.ts'
import { bucketKey, lockBuckets, releaseSlots, slotsIn, takeSlot, type Slot } from './store.ts'

/**
 * Takes a place under every limit that speaks of the claim, their buckets locked together; a limit that has none
 * refuses the act with the ways that would work. A place already held is kept. Answers the buckets.
 */
export async function claimPlaces(act: Act, claim: Claim): Promise<readonly string[]> {
  const facts = claim.factsOn(claim.day)
  const holding: Definition<Limit>[] = []
  for (const one of limitsOn(act, claim.of, facts, claim.day)) {
    const except = exceptedIn(one.value, facts)
    if (except) act.rule(exempt(one, claim.scopes[except.fact]?.title ?? except.value))
    else holding.push(one)
  }
  if (holding.length === 0) return []
  const wanted = holding.map((one) => ({ ...bucketOf(one, claim, claim.day).bucket, id: newId(act.now) }))
  const buckets = await lockBuckets(act.db, wanted)
  const held = await slotsIn(act.db, [...buckets.values()])
  for (const one of holding) {
    const id = buckets.get(bucketKey(bucketOf(one, claim, claim.day).bucket)) ?? ''
    await claimPlace(act, claim, one, id, held.get(id) ?? [])
  }
  return [...buckets.values()]
}

/** Takes the places of a claim whose day has changed, then gives back those it no longer needs; all or nothing [Q7]. */
export async function movePlaces(act: Act, claim: Claim): Promise<void> {
  const kept = await claimPlaces(act, claim)
  await releaseSlots(act.db, claim.subject, { by: act.by.id, at: act.now }, kept)
}

/** Gives back every place that a subject holds. */
export const releasePlaces = (act: Pick<Act, 'db' | 'now' | 'by'>, subject: Subject): Promise<void> =>
  releaseSlots(act.db, subject, { by: act.by.id, at: act.now })

async function claimPlace(
  act: Act,
  claim: Claim,
  one: Definition<Limit>,
  bucketId: string,
  held: readonly Slot[],
): Promise<void> {
  if (held.some(({ subjectId }) => subjectId === claim.subject.id)) return
  const { period, scope } = bucketOf(one, claim, claim.day)
  const ruling = ruleLimit(one, wantOf(act, claim, one, { period, scope, held }))
  if (ruling.outcome === 'refused')
    return act.rule({ ...ruling, nearest: await claim.nearest({ limit: one, period, held }) })
  act.rule(ruling)
  await takeSlot(act.db, {
    id: newId(act.now),
    bucketId,
    number: freeNumber(held, ruling.outcome, one.value.atMost),
    subject: claim.subject,
    given: ruling.outcome,
    by: act.by.id,
    at: act.now,
    why: ruling.outcome === 'fits' ? undefined : claim.reason,
  })
}
