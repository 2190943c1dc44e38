import type { Look } from '#kernel'
import { bucketOf, exceptedIn, limitsOn, wantOf, type Claim, type Full } from './claim.ts'
import { periodOf, type Period } from './period.ts'
import { counted, ruleLimit } from './rules.ts'
import { usageOf } from './store.ts'

/** How many periods ahead are looked at for a free place. */
const ahead = 12

/**
 * The periods that would refuse a claim on a day, without locking anything: none where it would fit. What `without`
 * holds, by id, is taken as given back.
 */
export async function fullOn(
  look: Look,
  claim: Claim,
  day: Temporal.PlainDate,
  without: readonly string[] = [],
): Promise<readonly Period[]> {
  const facts = claim.factsOn(day)
  const full: Period[] = []
  for (const one of limitsOn(look, claim.of, facts, day)) {
    if (exceptedIn(one.value, facts)) continue
    const { bucket, period, scope } = bucketOf(one, claim, day)
    const all = (await usageOf(look.db, bucket.limit, bucket.period)).get(bucket.scope) ?? []
    if (all.some(({ subjectId }) => subjectId === claim.subject.id)) continue
    const held = all.filter(({ subjectId }) => !without.includes(subjectId))
    const ruling = ruleLimit(one, wantOf(look, claim, one, { period, scope, held }))
    if (ruling.outcome === 'refused') full.push(period)
  }
  return full
}

/** The first day after a full period on which every limit has a place, and how many of the full one's are free then. */
export async function firstFreeDay(look: Look, claim: Claim, { limit, period }: Full) {
  let day = period.next
  for (let step = 0; step < ahead; step++) {
    const full = await fullOn(look, claim, day)
    if (full.length === 0) return { day, ...(await freeOn(look, claim, limit, day)) }
    day = full.map(({ next }) => next).reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a))
  }
  return undefined
}

async function freeOn(look: Look, claim: Claim, limit: Full['limit'], day: Temporal.PlainDate) {
  const { bucket } = bucketOf(limit, claim, day)
  const held = (await usageOf(look.db, bucket.limit, bucket.period)).get(bucket.scope) ?? []
  const most = limit.value.atMost
  return { free: Math.max(0, most - counted(held)), most, period: periodOf(limit.value.each, day) }
}
