import { conflict, yes, type Act, type Permission } from '#kernel'
import { insertVote } from './voting-store.ts'
import { voiceOf, type Judged } from './judge.ts'
import { ruleOwn, ruleStranger, ruleTurn } from './rulings.ts'
import { settle, type Settled } from './settle.ts'
import { stillOpen, turnAway, type ApprovalsWorld } from './world.ts'

/** Whom the page means, or who stands in for them; the others read the sentence that leaves them out. */
export function mayDecide(act: Act, one: Judged): Permission {
  const { rule, own } = one
  const mine = voiceOf(one, act.by.id)
  if (mine || hasSpoken(act, one)) return yes
  // How it stands is said to whoever may see it.
  const open = stillOpen(one)
  return turnAway(act, own.has(act.by.id) ? ruleOwn(open.rule) : ruleStranger(rule ?? open.rule, one))
}

const hasSpoken = ({ by }: Act, { round, own }: Judged): boolean =>
  !own.has(by.id) && round.votes.some((vote) => vote.by === by.id && vote.takenBackAt === undefined)

/** Writes a word for or against, and what comes of it. */
export async function speak(
  act: Act,
  world: ApprovalsWorld,
  one: Judged,
  verdict: 'yes' | 'no',
  why: string | undefined,
): Promise<Settled> {
  const { rule, standing, groups, round, content } = stillOpen(one)
  const mine = voiceOf(one, act.by.id)
  if (!mine) throw conflict('You said something to it when you could; you may only take that back now.')
  const asked = mine.keys.filter((key) => standing.groups.some((group) => group.key === key && group.asked))
  if (asked.length === 0)
    act.rule(
      ruleTurn(
        rule,
        groups.find(({ key }) =>
          standing.groups.some(
            (group) => group.key === key && group.asked && group.agreed.length < group.atLeast,
          ),
        )?.says ?? 'another',
      ),
    )
  const { seat, because } = mine.voice
  if (seat !== act.by.id && round.votes.some((vote) => vote.by === seat && vote.takenBackAt === undefined))
    throw conflict('Whoever you stand in for has answered already.')
  await insertVote(act.db, {
    ...{ roundId: round.id, by: act.by.id, at: act.now, verdict, why, seat, because },
    ...{ groups: asked, content, commit: act.model.commit },
  })
  return settle(act, world, one, { verdict, ...(seat !== act.by.id && { inPlace: true }) })
}
