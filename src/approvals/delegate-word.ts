import { z } from 'zod'
import { invalid, line, number, operation, post, text, type Act, type Person } from '#kernel'
import { personNamed } from '#people'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { voiceOf, type Judged } from './judge.ts'
import { decider } from './rights.ts'
import { ruleOwn } from './rulings.ts'
import { settle } from './settle.ts'
import { mayDecide } from './speaking.ts'
import { delegateTo } from './voting-store.ts'
import { judgedToChange, stillOpen, turnAway, type ApprovalsWorld } from './world.ts'

export const delegateWord = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.delegate',
    at: post('/approvals/:number/delegation'),
    summary:
      'Gives one’s word on one approval into the hands of somebody else, who is not the one who asked.',
    who: 'member',
    narrowed: [decider],
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      to: line('Name who decides in your place, by name or handle.', 200),
      why: text('Say why.', 1000).optional(),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedToChange(act, world, named),
    may: mayDecide,
    async run(act, one, { to: written, why }) {
      const open = stillOpen(one)
      const to = await personNamed(act, written)
      if ('fault' in to) throw fault(to.fault)
      if (one.own.has(to.id)) return turnAway(act, ruleOwn(open.rule))
      const unfit = faultOf(act, one, to)
      if (unfit !== undefined) throw fault(unfit)
      await delegateTo(act.db, { roundId: one.round.id, by: act.by.id, at: act.now, to: to.id, why })
      return settle(act, world, one, { to: to.id })
    },
    told: async ({ who, facts }, look) =>
      `${who} asked somebody else to decide on ${await thingTold(look, world, facts['number'])}`,
    undo: ({ facts: { number: named } }) =>
      typeof named === 'number' ? { name: 'approvals.withdraw', input: { number: named } } : undefined,
    example: () => ({ number: 1, to: 'cora', why: 'She has seen the draft.' }),
  })

const fault = (message: string) => invalid([{ field: 'to', message }])

/** Why it cannot go to them: a word goes from hand to hand once, and does not come back. */
function faultOf({ by }: Act, one: Judged, to: Person): string | undefined {
  const mine = voiceOf(one, by.id)
  const { votes, delegations } = one.round
  if (to.id === by.id) return 'It is in your hands already. Name somebody else.'
  if (mine?.voice.seat !== by.id) return 'You decide in the place of somebody: only they can ask another.'
  if (votes.some((vote) => vote.by === by.id && vote.takenBackAt === undefined))
    return 'You have answered already. Take that back first.'
  if (one.thing.readers && !one.thing.readers.includes(to.id))
    return 'They may not see what it is for. Name somebody who may.'
  if (delegations.some(({ from }) => from.id === to.id))
    return `${to.name} gave their own word into other hands. Name somebody else.`
  return undefined
}
