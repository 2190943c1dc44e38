import { z } from 'zod'
import { conflict, number, operation, post, yes } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { insertReminder } from './decision-store.ts'
import { about, stateOf } from './settle.ts'
import { judgedToChange, stillOpen, type ApprovalsWorld } from './world.ts'

export const remind = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.remind',
    at: post('/approvals/:number/reminder'),
    summary:
      'Reminds those who are waited for before their time is up, and asks their deputies when it is; Firsthand itself does this.',
    who: 'system',
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      what: z.enum(['soon', 'late'], 'Say soon or late.').describe('Before its time is up, or when it is.'),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: () => yes,
    async run(act, one, { what }) {
      const open = stillOpen(one)
      if (!(await insertReminder(act.db, { roundId: open.round.id, what, at: act.now })))
        throw conflict('They were reminded already.')
      const subject = { kind: 'approvals', id: open.round.id }
      await act.record({ subject, facts: { ...about(open), what } })
      return { number: open.round.number, state: stateOf(open) }
    },
    told: async ({ facts }, look) =>
      facts['what'] === 'late'
        ? `The time to answer for ${await thingTold(look, world, facts['number'])} is up; a deputy may answer now`
        : `Those who decide on ${await thingTold(look, world, facts['number'])} were reminded`,
    example: () => ({ number: 1, what: 'soon' as const }),
  })
