import type { Look } from '#kernel'
import {
  beforeIn,
  bucketOf,
  exceptedIn,
  limitsOn,
  mayGoBeyond,
  wantOf,
  type Claim,
  type Full,
} from './claim.ts'
import type { Period } from './period.ts'
import { ruleLimit } from './rules.ts'
import { usageOf } from './store.ts'
import { linesOf } from './waits-store.ts'

/** How many periods ahead are looked at for a free place. */
const ahead = 12

/**
 * The periods that would refuse a claim on a day, without locking anything: none where it would fit. What `without`
 * holds, by id, is taken as handed over.
 */
export async function fullOn(
  look: Look,
  claim: Claim,
  day: Temporal.PlainDate,
  without: readonly string[] = [],
): Promise<readonly Period[]> {
  const facts = claim.factsOn(day)
  const limits = limitsOn(look, claim.of, facts, day).filter(({ value }) => !exceptedIn(value, facts))
  const beyond = await mayGoBeyond(look, claim, limits)
  const full: Period[] = []
  for (const one of limits) {
    const { bucket, period, scope } = bucketOf(one, claim, day)
    const all = (await usageOf(look.db, bucket.limit, bucket.period)).get(bucket.scope) ?? []
    if (all.some(({ subjectId }) => subjectId === claim.subject.id)) continue
    const held = all.filter(({ subjectId }) => !without.includes(subjectId))
    const line = (await linesOf(look.db, bucket.limit, bucket.period, look.now)).get(bucket.scope) ?? []
    const before = held.length < all.length ? 0 : beforeIn(line, claim.subject)
    const want = wantOf(look, claim, one, { period, scope, held, ahead: before, mayDecide: beyond.has(one) })
    const ruling = ruleLimit(one, want)
    if (ruling.outcome === 'refused') full.push(period)
  }
  return full
}

/** The first day after a full period on which every limit has a place. */
export async function firstFreeDay(
  look: Look,
  claim: Claim,
  { period }: Pick<Full, 'period'>,
): Promise<Temporal.PlainDate | undefined> {
  let day = period.next
  for (let step = 0; step < ahead; step++) {
    const full = await fullOn(look, claim, day)
    if (full.length === 0) return day
    day = full.map(({ next }) => next).reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a))
  }
  return undefined
}
