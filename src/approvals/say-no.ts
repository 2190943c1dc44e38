import { z } from 'zod'
import { number, operation, post, text } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { mayDecide, speak } from './speaking.ts'
import { decider } from './rights.ts'
import { judgedToChange, type ApprovalsWorld } from './world.ts'

export const sayNo = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.refuse',
    at: post('/approvals/:number/refusal'),
    summary: 'Says no to what was asked, with a reason: that decides it. It may be asked for again.',
    who: 'member',
    narrowed: [decider],
    destroys: true,
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      why: text('Say why not, so that it can be mended.', 4000),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: mayDecide,
    run: (act, one, { why }) => speak(act, world, one, 'no', why),
    told: async ({ who, facts }, look) => `${who} refused ${await thingTold(look, world, facts['number'])}`,
    example: () => ({ number: 2, why: 'Two newsletters go to the same readers that week.' }),
  })
