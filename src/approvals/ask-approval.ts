import { z } from 'zod'
import {
  invalid,
  line,
  missing,
  nearestName,
  number,
  operation,
  post,
  text,
  yes,
  type Act,
  type Definition,
} from '#kernel'
import { sayList } from '#model'
import { isAmong } from '#people'
import { askFor, type Asking } from './asking.ts'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { approval, type Approval } from './kinds/approval.ts'
import { speaksOf } from './needed.ts'
import { ruleAsker, ruleExempt } from './rulings.ts'
import { settle } from './settle.ts'
import { turnAway, type ApprovalsWorld } from './world.ts'

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
      topics: z
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
    async run(act, { rule, id, thing }, { note, topics }) {
      if (!speaksOf(act, rule, thing))
        act.rule(ruleExempt(rule, `“${rule.title}” does not speak of this one: it needs no such approval.`))
      const helps = topicsOf(rule, topics)
      return settle(act, world, await askFor(act, world, { rule, id, thing }, { note, helps }))
    },
    told: async ({ who, facts }, look) =>
      `${who} asked for an approval of ${await thingTold(look, world, facts['number'])}`,
    undo: ({ facts: { number: named } }) =>
      typeof named === 'number' ? { name: 'approvals.take-back', input: { number: named } } : undefined,
    example: () => ({ approval: 'publisher-program', number: 19 }),
  })

async function wantedOf(act: Act, world: ApprovalsWorld, name: string, named: number): Promise<Asking> {
  const rule = act.model.one(approval, name, 'approval')
  const subject = world.subjects().find(({ of }) => of === rule.value.of)
  const id = await subject?.idOf(act, named)
  const thing = id === undefined ? undefined : (await subject?.things(act, [id]))?.get(id)
  if (id === undefined || !thing)
    throw missing(`There is none of the ${rule.value.of} with the number ${named}.`)
  return { rule, id, thing }
}

/** Who may ask, in words without names. */
export const whoMayAsk = ({ value }: Definition<Approval>): string =>
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
    throw invalid([{ field: 'topics', message: `No expert for “${one}” is named. ${mend}` }])
  })
}
