import type { Act, Facts } from '#kernel'
import { insertDecision } from './decision-store.ts'
import type { Judged } from './judge.ts'
import { ruleStanding } from './rulings.ts'
import { judgedByNumber, type ApprovalsWorld } from './world.ts'

/** What came of a word. */
export interface Settled {
  readonly number: number
  readonly state: State
}

/** How one stands, as it is said. */
export type State = Judged['standing']['state'] | 'taken back' | 'over'

export const stateOf = ({ round, standing }: Pick<Judged, 'round' | 'standing'>): State =>
  round.ended && round.ended.how !== 'changed' ? round.ended.how : standing.state

/**
 * Judges one anew after something was said, in the same act and under its lock; where that decides it, the decision is written,
 * once. Records the act with the sentence it rests on.
 */
export async function settle(
  act: Act,
  world: ApprovalsWorld,
  { round: { number, id } }: Judged,
  facts: Facts = {},
): Promise<Settled> {
  const now = await judgedByNumber(act, world, number)
  const { content, rule } = now
  const state = stateOf(now)
  if (rule && state !== 'taken back' && state !== 'over') act.rule(ruleStanding(rule, now))
  const decides = !now.round.decided && !now.round.ended && (state === 'given' || state === 'refused')
  if (decides)
    await insertDecision(act.db, {
      ...{ roundId: id, outcome: state, at: act.now, by: act.by.id, content },
      commit: act.model.commit,
    })
  await act.record({
    subject: { kind: 'approvals', id },
    facts: { ...about(now), ...facts, ...(decides && { decided: state }) },
  })
  return { number, state }
}

/** What the journal says of one beside the act: its number, its thing, who asked, and for whom it waits. Ids only. */
export const about = (one: Judged): Facts => ({
  number: one.round.number,
  of: one.round.subject.kind,
  about: one.round.subject.id,
  asker: one.round.askedBy.id,
  waitsFor: waitsFor(one),
})

/** Ids of those for whom it waits. */
export const waitsFor = (one: Pick<Judged, 'round' | 'standing'>): string[] => [
  ...new Set(stateOf(one) === 'waits' ? one.standing.groups.flatMap((group) => group.waitsFor) : []),
]
