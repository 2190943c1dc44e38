import { z } from 'zod'
import { conflict, invalid, line, no, number, operation, post, text, yes, type Permission } from '#kernel'
import { sayList } from '#model'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import type { Judged } from './judge.ts'
import { expert } from './rights.ts'
import { settle } from './settle.ts'
import { answerHelp, takeBackHelp } from './voting-store.ts'
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
      answer: z
        .enum(['yes', 'no', 'open'], 'Say yes or no, or open to take your answer back.')
        .describe('Whether you come along; `open` takes your answer back.'),
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
      const own = before.find(({ who }) => who.id === act.by.id)
      const was = own ? (own.accepts ? 'yes' : 'no') : 'open'
      if (was === 'open' && answer === 'open') throw conflict('You have not answered yet.')
      const said = { roundId: round.id, by: act.by.id, at: act.now, topic }
      if (answer === 'open') await takeBackHelp(act.db, said)
      else await answerHelp(act.db, { ...said, accepts, why })
      return settle(act, world, one, { topic, answer, was })
    },
    told: async ({ who, facts }, look) =>
      `${who} ${saidOf(facts['answer'])} ${await thingTold(look, world, facts['number'])}`,
    undo: ({ facts: { number: named, topic, was, decided } }) =>
      typeof named === 'number' &&
      typeof topic === 'string' &&
      typeof was === 'string' &&
      decided === undefined
        ? { name: 'approvals.help', input: { number: named, topic, answer: was } }
        : undefined,
    example: () => ({ number: 2, answer: 'yes' as const }),
  })

const saidOf = (answer: unknown): string =>
  answer === 'yes'
    ? 'comes along as an expert with'
    : answer === 'no'
      ? 'cannot come along with'
      : 'has not said yet whether they come along with'

const topicsOf = ({ experts }: Judged, personId: string): readonly string[] =>
  experts.flatMap(({ topic, could }) => (could.includes(personId) ? topic : []))
