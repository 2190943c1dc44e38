import { z } from 'zod'
import { administrators, no, number, operation, post, text, yes } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { insertEnd } from './decision-store.ts'
import { asker } from './rights.ts'
import { settle } from './settle.ts'
import { judgedToChange, stillOpen, type ApprovalsWorld } from './world.ts'

export const takeBack = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.take-back',
    at: post('/approvals/:number/end'),
    summary:
      'Takes back that an approval was asked for, as long as nothing is decided. It may be asked for again.',
    who: 'member',
    narrowed: [asker, administrators],
    destroys: true,
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      why: text('Say why.', 1000).optional(),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: (act, { round }) =>
      round.askedBy.id === act.by.id || act.by.kind === 'admin'
        ? yes
        : no(`${round.askedBy.name} asked for it; only they take that back.`),
    async run(act, one, { why }) {
      const { round } = stillOpen(one)
      await insertEnd(act.db, { roundId: round.id, how: 'taken back', at: act.now, by: act.by.id, why })
      return settle(act, world, one, { ended: 'taken back' })
    },
    told: async ({ who, facts }, look) =>
      `${who} took back that an approval of ${await thingTold(look, world, facts['number'])} was asked for`,
    example: () => ({ number: 2 }),
  })
