import { z } from 'zod'
import { number, operation, post, text } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { mayDecide, speak } from './speaking.ts'
import { decider } from './rights.ts'
import { judgedToChange, type ApprovalsWorld } from './world.ts'

export const sayYes = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.approve',
    at: post('/approvals/:number/approval'),
    summary: 'Gives one’s yes to what was asked; where that is the last one needed, the approval is given.',
    who: 'member',
    narrowed: [decider],
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      note: text('Say what goes with it.', 4000).optional(),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: mayDecide,
    run: (act, one, { note }) => speak(act, world, one, 'yes', note),
    told: async ({ who, facts }, look) =>
      `${who} approved ${await thingTold(look, world, facts['number'])}${facts['decided'] === 'given' ? '; with that it is given' : ''}`,
    undo: ({ facts: { number: named, decided } }) =>
      typeof named === 'number' && decided === undefined
        ? { name: 'approvals.withdraw', input: { number: named } }
        : undefined,
    example: () => ({ number: 2, note: 'Nothing else reaches the same people that week.' }),
  })
