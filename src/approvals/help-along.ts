import { z } from 'zod'
import { conflict, invalid, line, no, number, operation, post, text, yes, type Permission } from '#kernel'
import { sayList } from '#model'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import type { Judged } from './judge.ts'
import { expert } from './rights.ts'
import { settle } from './settle.ts'
import { answerHelp } from './voting-store.ts'
import { judgedToChange, stillOpen, type ApprovalsWorld } from './world.ts'

export const helpAlong = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.help',
    at: post('/approvals/:number/help'),
    summary: 'Answers, as an expert who was asked to come along, whether one does.',
    who: 'member',
    narrowed: [expert],
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      answer: z.enum(['yes', 'no'], 'Say yes or no.').describe('Whether you come along.'),
      topic: line('Say on what.', 100)
        .optional()
        .describe('On what; needed where you are asked for several.'),
      why: text('Say what they should know.', 1000).optional(),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: (act, one): Permission =>
      topicsOf(one, act.by.id).length > 0 ? yes : no('Nobody asked you to come along with this one.'),
    async run(act, one, { answer, topic: written, why }) {
      const { round } = stillOpen(one)
      const mine = topicsOf(one, act.by.id)
      const topic = written === undefined && mine.length === 1 ? mine[0] : mine.find((own) => own === written)
      if (topic === undefined)
        throw invalid([{ field: 'topic', message: `Say on what you answer: ${sayList(mine, 'or')}.` }])
      const accepts = answer === 'yes'
      const before = round.helps.find((help) => help.topic === topic)?.answers ?? []
      if (accepts && before.some((other) => other.accepts && other.who.id !== act.by.id))
        throw conflict('Somebody else comes along for that already.')
      await answerHelp(act.db, { roundId: round.id, by: act.by.id, at: act.now, topic, accepts, why })
      return settle(act, world, one, { topic, accepts })
    },
    told: async ({ who, facts }, look) =>
      `${who} ${facts['accepts'] === true ? 'comes along as an expert with' : 'cannot come along with'} ${await thingTold(look, world, facts['number'])}`,
    undo: ({ facts: { number: named, topic, accepts, decided } }) =>
      typeof named === 'number' && typeof topic === 'string' && decided === undefined
        ? { name: 'approvals.help', input: { number: named, topic, answer: accepts === true ? 'no' : 'yes' } }
        : undefined,
    example: () => ({ number: 2, answer: 'yes' as const }),
  })

const topicsOf = ({ experts }: Judged, personId: string): readonly string[] =>
  experts.flatMap(({ topic, could }) => (could.includes(personId) ? topic : []))
