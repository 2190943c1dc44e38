import { z } from 'zod'
import { no, number, operation, post, yes } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { speaker } from './rights.ts'
import { settle } from './settle.ts'
import { endDelegation, takeBackVote } from './voting-store.ts'
import { judgedToChange, stillOpen, type ApprovalsWorld } from './world.ts'

export const withdrawWord = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.withdraw',
    at: post('/approvals/:number/withdrawal'),
    summary:
      'Takes back one’s yes, or that one gave one’s word into other hands, as long as nothing is decided.',
    who: 'member',
    narrowed: [speaker],
    announced: true,
    input: z.object({ number: number('Name the approval by its number.') }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: (act, { round }) =>
      round.votes.some((vote) => vote.by === act.by.id && vote.takenBackAt === undefined) ||
      round.delegations.some(({ from }) => from.id === act.by.id)
        ? yes
        : no('You have said nothing to it that could be taken back.'),
    async run(act, one) {
      const { round } = stillOpen(one)
      const said = { roundId: round.id, by: act.by.id, at: act.now }
      const voted = round.votes.some((vote) => vote.by === act.by.id && vote.takenBackAt === undefined)
      if (voted) await takeBackVote(act.db, said)
      else await endDelegation(act.db, said)
      return settle(act, world, one, { withdrew: voted ? 'word' : 'delegation' })
    },
    told: async ({ who, facts }, look) =>
      facts['withdrew'] === 'delegation'
        ? `${who} took back that somebody else decides on ${await thingTold(look, world, facts['number'])}`
        : `${who} took back their yes to ${await thingTold(look, world, facts['number'])}`,
    example: () => ({ number: 2 }),
  })
