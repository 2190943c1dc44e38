import { z } from 'zod'
import { decisionJson, get, listJson, number, question, rulingsOn } from '#kernel'
import { wholeApprovalJson } from './approval-json.ts'
import { mayRead } from './rights.ts'
import { seenOf } from './seen.ts'
import { judgedByNumber, type ApprovalsWorld } from './world.ts'

export const showApproval = (world: ApprovalsWorld) =>
  question({
    name: 'approvals.show',
    at: get('/approvals/:number'),
    summary:
      'Shows an approval: who has answered, who is waited for, until when, and the sentences it rests on.',
    who: 'member',
    input: z.object({ number: number('Name the approval by its number.') }),
    answers: z.object({ approval: wholeApprovalJson, rulings: listJson(decisionJson) }),
    may: (look) => mayRead(look.by),
    async answer(look, { number: named }) {
      const one = await judgedByNumber(look, world, named)
      const [approval] = await seenOf(look, [one])
      if (!approval) throw new Error(`approval ${named} is not shown`)
      const rulings = await rulingsOn(look.db, { kind: 'approvals', id: one.round.id })
      return { approval, rulings: await look.cited(rulings) }
    },
    example: () => ({ number: 1 }),
  })
