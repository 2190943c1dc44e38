import { z } from 'zod'
import {
  conflict,
  identityOf,
  invalid,
  line,
  missing,
  nearestName,
  newId,
  number,
  operation,
  post,
  text,
  yes,
  type Act,
  type Definition,
} from '#kernel'
import { fitsWhere, sayList } from '#model'
import { isAmong } from '#people'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { contentOf } from './content.ts'
import { approval, type Approval } from './kinds/approval.ts'
import { holdsOn } from './needed.ts'
import { ruleAsker, ruleExempt } from './rulings.ts'
import { settle } from './settle.ts'
import { insertRound } from './store.ts'
import type { Thing } from './subject.ts'
import { untilOf } from './until.ts'
import { judgedByNumber, turnAway, type ApprovalsWorld } from './world.ts'

interface Wanted {
  readonly rule: Definition<Approval>
  readonly id: string
  readonly thing: Thing
}

export const askApproval = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.ask',
    at: post('/approvals'),
    summary: 'Asks for an approval that a page defines, for one thing; who decides is then asked by name.',
    who: 'member',
    announced: true,
    input: z.object({
      approval: line('Name the approval, as the page calls it.', 100),
      number: number('Say for what, by its number.'),
      note: text('Say what helps to decide.', 4000).optional(),
      help: z
        .union([
          line('Say on what an expert should come along.', 200),
          z.array(line('Name a topic.', 100)).max(20),
        ])
        .optional()
        .describe('Topics on which an expert is asked to come along, with commas between or as a list.'),
    }),
    answers: approvalJson,
    on: (act, { approval: name, number: named }) => wantedOf(act, world, name, named),
    async may(act, { rule, thing }) {
      const { askedBy } = rule.value
      if (askedBy.length === 0 || (await isAmong(act, act.by, askedBy, thing.around))) return yes
      return turnAway(act, ruleAsker(rule, whoMayAsk(rule)))
    },
    async run(act, { rule, id, thing }, { note, help }) {
      if (thing.over !== undefined) throw conflict(`“${thing.title}”: ${thing.over}`)
      if (!holdsOn(rule.value, act) || !fitsWhere(rule.value.where, thing.facts).fits)
        act.rule(ruleExempt(rule, `“${rule.title}” does not speak of this one: it needs no such approval.`))
      const ruleId = await identityOf(act.db, rule.kind, rule.name)
      if (ruleId === undefined) throw missing(`${rule.title} is not in force yet.`)
      const roundId = newId(act.now)
      const { answerWithin } = rule.value
      const given = await insertRound(act.db, {
        ...{ id: roundId, ruleId, rule: rule.name, commit: act.model.commit },
        subject: { kind: rule.value.of, id },
        ...{ askedBy: act.by, askedAt: act.now, why: note },
        content: contentOf(thing.facts, roundId),
        until: answerWithin && untilOf(act.now, answerWithin, act.model.zone),
        readers: thing.readers,
        helps: topicsOf(rule, help),
      })
      if (given === undefined)
        throw conflict(`“${thing.title}” has been asked for already, and it still counts.`)
      return settle(act, world, await judgedByNumber(act, world, given))
    },
    told: async ({ who, facts }, look) =>
      `${who} asked for an approval of ${await thingTold(look, world, facts['number'])}`,
    undo: ({ facts: { number: named } }) =>
      typeof named === 'number' ? { name: 'approvals.take-back', input: { number: named } } : undefined,
    example: () => ({ approval: 'publisher-program', number: 19 }),
  })

async function wantedOf(act: Act, world: ApprovalsWorld, name: string, named: number): Promise<Wanted> {
  const rule = act.model.one(approval, name, 'approval')
  const subject = world.subjects().find(({ of }) => of === rule.value.of)
  const id = await subject?.idOf(act, named)
  const thing = id === undefined ? undefined : (await subject?.things(act, [id]))?.get(id)
  if (id === undefined || !thing)
    throw missing(`There is none of the ${rule.value.of} with the number ${named}.`)
  return { rule, id, thing }
}

const whoMayAsk = ({ value }: Definition<Approval>): string =>
  sayList(
    value.askedBy.map((who) => (who.by === 'role' ? `the ${who.title}` : 'whom the page names')),
    'or',
  )

function topicsOf(
  { value }: Definition<Approval>,
  written: string | readonly string[] | undefined,
): readonly string[] {
  const known = value.canHelp.map(({ topic }) => topic)
  const asked = typeof written === 'string' ? written.split(',') : (written ?? [])
  const topics = asked.map((one) => one.trim()).filter((one) => one !== '')
  return [...new Set(topics)].map((one) => {
    const found = known.find((topic) => topic.toLowerCase() === one.toLowerCase())
    if (found !== undefined) return found
    const near = nearestName(one, known)
    const mend = near
      ? `Did you mean ${near}?`
      : known.length > 0
        ? `There are ${sayList(known)}.`
        : 'The page names none.'
    throw invalid([{ field: 'help', message: `No expert for “${one}” is named. ${mend}` }])
  })
}
