import { z } from 'zod'
import { conflict, number, operation, post, yes } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { changedFacts } from './content.ts'
import { insertEnd } from './decision-store.ts'
import { settle, waitsFor } from './settle.ts'
import { takeBackVote } from './voting-store.ts'
import { waitedLast } from './waited-before-store.ts'
import { judgedToChange, type ApprovalsWorld } from './world.ts'

/**
 * What changed makes a given one void and drops words said before, a page that asks for less gives one, and who came to decide is
 * asked;
 * with its thing it ends: each is written once.
 */
export const followUp = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.follow-up',
    at: post('/approvals/:number/follow-up'),
    summary:
      'Judges an approval anew when its thing, its rule or its people changed; Firsthand itself does this.',
    who: 'system',
    announced: true,
    input: z.object({ number: number('Name the approval by its number.') }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: () => yes,
    async run(act, one) {
      const { round, standing, rule, content, thing } = one
      if (thing.over !== undefined && !round.closedAt && !round.decided) {
        await insertEnd(act.db, { roundId: round.id, how: 'over', at: act.now, by: act.by.id })
        return settle(act, world, one, { ended: 'over' })
      }
      if (!rule || round.closedAt) throw conflict('Nothing follows for this one.')
      if (round.decided) {
        if (standing.state !== 'stale') throw conflict('Nothing changed that counts.')
        const facts = standing.changed
        await insertEnd(act.db, { roundId: round.id, how: 'changed', at: act.now, by: act.by.id, facts })
        return settle(act, world, one, { ended: 'changed', changed: [...facts] })
      }
      const spoken = round.votes.filter(({ takenBackAt }) => takenBackAt === undefined)
      const dropped = spoken.filter(
        (vote) => changedFacts(rule.value.askAgainIfChanged, vote.content, content).length > 0,
      )
      for (const { by } of dropped) await takeBackVote(act.db, { roundId: round.id, by, at: act.now })
      const before = (await waitedLast(act.db, [round.id])).get(round.id) ?? []
      const others = waitsFor(one).filter((id) => !before.includes(id))
      if (dropped.length + others.length === 0 && standing.state === 'waits')
        throw conflict('Nothing changed that counts.')
      return settle(act, world, one, {
        ...(dropped.length > 0 && { again: dropped.map(({ by }) => by), changed: [...standing.changed] }),
      })
    },
    async told({ facts }, look) {
      const thing = await thingTold(look, world, facts['number'])
      if (facts['ended'] === 'over') return `Nobody decides on ${thing} any more: it has ended`
      if (facts['ended'] === 'changed') return `Something of ${thing} changed, so its approval counts no more`
      if (facts['decided'] === 'given') return `The approval of ${thing} is given: the page asks for no more`
      return facts['again'] === undefined
        ? `Others decide on ${thing} now, and it waits for them`
        : `Something of ${thing} changed, so those who had approved it are asked again`
    },
    example: () => ({ number: 1 }),
  })
