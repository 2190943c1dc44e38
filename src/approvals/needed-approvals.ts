import { z } from 'zod'
import { citationJson, get, line, listJson, missing, number, question } from '#kernel'
import { wholeApprovalJson } from './approval-json.ts'
import { needsOf } from './needs-of.ts'
import { mayRead } from './rights.ts'
import type { ApprovalsWorld } from './world.ts'

export const neededApprovals = (world: ApprovalsWorld) =>
  question({
    name: 'approvals.needed',
    at: get('/needed-approvals'),
    summary: 'Lists the approvals that one thing needs by what pages say, and how each of them stands.',
    who: 'member',
    input: z.object({
      of: line('Say of what: campaigns.', 40),
      number: number('Name it by its number.'),
    }),
    answers: z.object({
      needed: listJson(
        z.object({
          approval: z.string(),
          title: z.string(),
          said: z.string(),
          citation: citationJson,
          decidedUnder: citationJson
            .optional()
            .describe('The sentence as it stood when that was decided; absent where nobody has.'),
          stands: wholeApprovalJson.optional().describe('Absent where nobody has asked yet.'),
        }),
      ),
    }),
    may: (look) => mayRead(look.by),
    async answer(look, { of, number: named }) {
      const subject = world.subjects().find((one) => one.of === of)
      const id = await subject?.idOf(look, named)
      if (id === undefined) throw missing(`There is none of the ${of} with the number ${named}.`)
      return { needed: await needsOf(look, world, { kind: of, id }) }
    },
    example: () => ({ of: 'campaigns', number: 19 }),
  })
