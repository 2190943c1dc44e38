import { newId, type Act, type Definition, type Ruling, type Subject } from '#kernel'
import {
  beforeIn,
  bucketOf,
  dayUnder,
  exceptedIn,
  limitsOn,
  mayGoBeyond,
  wantOf,
  type Claim,
  type Full,
} from './claim.ts'
import type { Limit } from './kinds/limit.ts'
import { exempt, freeNumber, ruleLimit, waits } from './rules.ts'
import { bucketKey, lockBuckets, releaseSlots, slotsIn, takeSlot, type Given } from './store.ts'
import { joinLines, leaveLines, linesIn } from './waits-store.ts'

/** What came of a claim. */
export interface Claimed {
  /** The buckets in which it holds places now. */
  readonly buckets: readonly string[]
  /** True where it holds none and waits in line. */
  readonly waiting: boolean
  /** Names of the approvals that would let it through, where it waits. */
  readonly asks: readonly string[]
}

/**
 * Takes a place under every limit that speaks of the claim, their buckets locked together; a limit that has none
 * refuses the act with the ways that would work, or lets it wait in line if that is asked for. A place already held is
 * kept. Those in line come first; nobody overtakes them.
 */
export async function claimPlaces(act: Act, claim: Claim): Promise<Claimed> {
  const wanted = await wantedPlaces(act, claim)
  const full = wanted.filter(({ ruling }) => ruling?.outcome === 'refused')
  if (full.length > 0 && mayWait(act, claim, full)) return waitFor(act, claim, full)
  for (const { ruling, found } of wanted) if (ruling) act.rule(ruling, claim.nearest(found))
  for (const { ruling, found, bucketId } of wanted)
    if (ruling)
      await takeSlot(act.db, {
        id: newId(act.now),
        bucketId,
        number: freeNumber(found.held, givenBy(ruling), found.limit.value.atMost),
        subject: claim.subject,
        given: givenBy(ruling),
        by: claim.admitted?.by ?? act.by.id,
        at: act.now,
        why: ruling.outcome === 'fits' ? undefined : claim.reason,
      })
  if (claim.waitsUntil || claim.admitted) await leaveLines(act.db, claim.subject, whoAndWhen(act))
  return { buckets: wanted.map(({ bucketId }) => bucketId), waiting: false, asks: [] }
}

/** Takes the places of a claim whose day has changed, then gives back those it no longer needs; all or nothing [Q7]. */
export async function movePlaces(act: Act, claim: Claim): Promise<Claimed> {
  const claimed = await claimPlaces(act, claim)
  await releaseSlots(act.db, claim.subject, whoAndWhen(act), claimed.buckets)
  return claimed
}

/** Gives back every place that a subject holds; answers the buckets they were in. */
export const releasePlaces = (
  act: Pick<Act, 'db' | 'now' | 'by'>,
  subject: Subject,
): Promise<readonly string[]> => releaseSlots(act.db, subject, whoAndWhen(act))

/** Takes a subject out of every line it waits in. */
export const stopWaiting = (act: Pick<Act, 'db' | 'now' | 'by'>, subject: Subject): Promise<void> =>
  leaveLines(act.db, subject, whoAndWhen(act))

const whoAndWhen = ({ by, now }: Pick<Act, 'by' | 'now'>) => ({ by: by.id, at: now })

interface Wanted {
  readonly bucketId: string
  readonly found: Full
  /** How many wait before it there. */
  readonly ahead: number
  /** Absent where the place is held already. */
  readonly ruling?: Ruling & { readonly outcome: Given | 'refused' }
}

/** Locks the buckets of a claim and rules on each; says at once whom a limit does not hold for. */
async function wantedPlaces(act: Act, claim: Claim): Promise<readonly Wanted[]> {
  const facts = claim.factsOn(claim.day)
  const holding: Definition<Limit>[] = []
  for (const one of limitsOn(act, claim.of, facts, claim.day)) {
    const except = exceptedIn(one.value, facts)
    if (except) act.rule(exempt(one, claim.scopes[except.fact]?.title ?? except.value))
    else holding.push(one)
  }
  if (holding.length === 0) return []
  const places = holding.map((one) => ({ one, ...bucketOf(one, claim, dayUnder(one, claim)) }))
  const buckets = await lockBuckets(
    act.db,
    places.map(({ bucket }) => ({ ...bucket, id: newId(act.now) })),
  )
  const slots = await slotsIn(act.db, [...buckets.values()])
  const lines = await linesIn(act.db, [...buckets.values()], act.now)
  const beyond = await mayGoBeyond(act, claim, holding)
  return places.map(({ one, bucket, period, scope }) => {
    const bucketId = buckets.get(bucketKey(bucket)) ?? ''
    const held = slots.get(bucketId) ?? []
    // What is let through beyond the limit takes nobody's turn.
    const served = claim.admitted !== undefined && claim.approved === undefined
    const free = served || claim.handedOver?.includes(bucketId) === true
    const ahead = free ? 0 : beforeIn(lines.get(bucketId) ?? [], claim.subject)
    const place = { bucketId, ahead, found: { limit: one, period, held } }
    if (held.some(({ subjectId }) => subjectId === claim.subject.id)) return place
    const want = wantOf(act, claim, one, {
      period,
      scope,
      held,
      ahead,
      mayDecide: beyond.has(one) || claim.approved?.includes(one.name) === true,
    })
    return { ...place, ruling: ruleLimit(one, want) }
  })
}

/** Nobody waits for a day that has begun, nor where there are no places at all and nobody could let it through. */
const mayWait = (act: Act, { waitsUntil }: Claim, full: readonly Wanted[]): boolean =>
  waitsUntil !== undefined &&
  Temporal.Instant.compare(waitsUntil, act.now) > 0 &&
  full.every(({ found: { limit: one } }) => one.value.atMost > 0 || one.value.asks !== undefined)

async function waitFor(act: Act, { subject, waitsUntil }: Claim, full: readonly Wanted[]): Promise<Claimed> {
  for (const { ruling, ahead } of full) if (ruling) act.rule(waits(ruling, ahead))
  const lines = full.map(({ bucketId }) => ({ id: newId(act.now), bucketId }))
  const until = waitsUntil ?? act.now
  await leaveLines(
    act.db,
    subject,
    whoAndWhen(act),
    full.map(({ bucketId }) => bucketId),
  )
  await joinLines(act.db, lines, { subject, ...whoAndWhen(act), until })
  const asks = full.flatMap(({ found }) => found.limit.value.asks ?? [])
  return { buckets: [], waiting: true, asks: [...new Set(asks)] }
}

/** A ruling that refused has ended the act before this is asked. */
function givenBy({ outcome, name }: { readonly outcome: Given | 'refused'; readonly name: string }): Given {
  if (outcome === 'refused') throw new Error(`${name} refused, and a place was taken`)
  return outcome
}
