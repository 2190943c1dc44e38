import { newId, type Act, type Definition, type Ruling, type Subject } from '#kernel'
import { bucketOf, exceptedIn, limitsOn, wantOf, type Claim } from './claim.ts'
import type { Limit } from './kinds/limit.ts'
import { exempt, freeNumber, ruleLimit } from './rules.ts'
import { bucketKey, lockBuckets, releaseSlots, slotsIn, takeSlot, type Given, type Slot } from './store.ts'

/** What the limits say of one fact, and how to write it down. */
export interface JudgedPlaces {
  readonly rulings: readonly Ruling[]
  /** Rules and takes the places that were found, and gives back those the subject no longer needs. */
  keep(): Promise<void>
}

/** Judges facts one after another: each sees the places that those before it were found. */
export interface PlacesOfFacts {
  /** A fact that counts; where there is no place it happened outside the rule, and counts all the same. */
  judge(claim: Claim): JudgedPlaces
  /** A fact that does not count any more: its places are free for those after it. */
  giveBack(subject: Subject): JudgedPlaces
}

interface Taken {
  readonly bucketId: string
  readonly number: number
  readonly given: Given
}

/**
 * The places that a batch of facts may need. All their buckets are locked at once before the first is judged, so that two
 * batches, or a batch and a plan, never wait for each other; what is held is read once.
 */
export async function placesOfFacts(act: Act, claims: readonly Claim[]): Promise<PlacesOfFacts> {
  const wanted = claims.flatMap((claim) =>
    holdingFor(act, claim).map((one) => bucketOf(one, claim, claim.day).bucket),
  )
  const once = [...new Map(wanted.map((one) => [bucketKey(one), { ...one, id: newId(act.now) }])).values()]
  const buckets = once.length === 0 ? new Map<string, string>() : await lockBuckets(act.db, once)
  const read = await slotsIn(act.db, [...buckets.values()])
  const held = new Map([...buckets.values()].map((id) => [id, [...(read.get(id) ?? [])]]))

  const leave = ({ kind, id }: Subject, kept: readonly string[]): void => {
    for (const [bucketId, slots] of held)
      if (!kept.includes(bucketId)) {
        const at = slots.findIndex(({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id)
        if (at >= 0) slots.splice(at, 1)
      }
  }
  const kept = (subject: Subject, rulings: readonly Ruling[], taken: readonly Taken[], buckets: string[]) => {
    leave(subject, buckets)
    return { rulings, keep: () => write(act, subject, { rulings, taken, buckets }) }
  }

  return {
    judge(claim) {
      const rulings: Ruling[] = []
      const taken: Taken[] = []
      const needed: string[] = []
      for (const one of speakingOf(act, claim)) {
        const except = exceptedIn(one.value, claim.factsOn(claim.day))
        if (except) {
          rulings.push(exempt(one, claim.scopes[except.fact]?.title ?? except.value))
          continue
        }
        const { bucket, period, scope } = bucketOf(one, claim, claim.day)
        const bucketId = buckets.get(bucketKey(bucket))
        const slots = bucketId === undefined ? undefined : held.get(bucketId)
        if (bucketId === undefined || !slots) throw new Error(`${one.name} was not opened for this fact`)
        needed.push(bucketId)
        if (slots.some(({ subjectId }) => subjectId === claim.subject.id)) continue
        const ruling = ruleLimit(one, {
          ...wantOf(act, claim, one, { period, scope, held: slots, mayDecide: false }),
          happened: true,
        })
        if (ruling.outcome === 'refused') throw new Error('a fact was refused')
        rulings.push(ruling)
        const number = freeNumber(slots, ruling.outcome, one.value.atMost)
        taken.push({ bucketId, number, given: ruling.outcome })
        slots.push(slotOf(claim.subject, number, ruling.outcome))
      }
      return kept(claim.subject, rulings, taken, needed)
    },
    giveBack: (subject) => kept(subject, [], [], []),
  }
}

const speakingOf = (act: Act, claim: Claim): readonly Definition<Limit>[] =>
  limitsOn(act, claim.of, claim.factsOn(claim.day), claim.day)

const holdingFor = (act: Act, claim: Claim): readonly Definition<Limit>[] =>
  speakingOf(act, claim).filter(({ value }) => !exceptedIn(value, claim.factsOn(claim.day)))

const slotOf = ({ kind, id }: Subject, number: number, given: Given): Slot => ({
  number,
  subjectKind: kind,
  subjectId: id,
  given,
})

async function write(
  act: Act,
  subject: Subject,
  {
    rulings,
    taken,
    buckets,
  }: {
    readonly rulings: readonly Ruling[]
    readonly taken: readonly Taken[]
    readonly buckets: readonly string[]
  },
): Promise<void> {
  for (const ruling of rulings) act.rule(ruling)
  for (const one of taken)
    await takeSlot(act.db, {
      id: newId(act.now),
      ...one,
      subject,
      by: act.by.id,
      at: act.now,
      why: undefined,
    })
  await releaseSlots(act.db, subject, { by: act.by.id, at: act.now }, buckets)
}
