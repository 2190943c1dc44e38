import {
  commonKeys,
  factsIn,
  given,
  heldKeys,
  heldOf,
  kind,
  nameWord,
  noteKey,
  phraseWord,
  span,
  spanWord,
  where,
  whereWord,
  whoOf,
  whoWord,
  type Context,
  type Subject,
} from '#model'
import { z } from 'zod'
import { claimsOf, sayApproval } from './approval-sentence.ts'
import type { Approval, Help } from './approval-value.ts'
import { effectOf, effectWord } from './effect.ts'
import { atLeastWord, groupsOf, groupWord } from './groups.ts'
import { tellWhereNobodyCould } from './who-could.ts'

export type { Approval, Group } from './approval-value.ts'

export const approval = kind({
  kind: 'approval',
  about: 'Says what needs a yes before it goes on, who gives it, by when, and what makes it void.',
  name: 'name',
  decides: true,
  schema: z.strictObject({
    name: nameWord.describe('How the product and other pages call the approval.'),
    title: phraseWord.optional().describe('How people see it.'),
    of: phraseWord.describe('What needs it: `campaigns`.'),
    where: whereWord
      .optional()
      .describe(
        'Which of them: a map of facts, like `{type: conference}`, for requests the answers of their form too; by default all.',
      ),
    'asked-by': whoWord.optional().describe('Who may ask for it; by default whoever may see the thing.'),
    'asked-with': phraseWord
      .optional()
      .describe('Words that ask for it in a comment that also names somebody who decides.'),
    'approved-by': whoWord
      .optional()
      .describe('Who decides: one of them is enough unless `at-least` says more.'),
    'at-least': atLeastWord.optional().describe('How many of those in `approved-by` must agree.'),
    groups: z
      .array(groupWord)
      .min(1)
      .optional()
      .describe('Several of whom each must agree: a list of `{who, at-least}`, in place of `approved-by`.'),
    'one-after-another': z
      .boolean()
      .optional()
      .describe('`true` where a group is asked only when those before it have agreed.'),
    'else-by': whoWord
      .optional()
      .describe(
        'Who decides where those may not, because it is their own or nobody holds the title; by default whom the title reports to, then whoever answers for the rule.',
      ),
    'answer-within': spanWord
      .optional()
      .describe('By when the answer comes; there is a reminder before, and after it a deputy may answer.'),
    'ask-again-if-changed': z
      .array(phraseWord)
      .min(1)
      .optional()
      .describe('Facts whose change makes it void; by default any of them.'),
    'can-help': z
      .record(z.string(), whoWord)
      .optional()
      .describe('Experts who may be asked to come along, by what they know: `{finance: team finance}`.'),
    effect: effectWord
      .optional()
      .describe('What is done when it is given, once: `{put: [label]}`, `{state: accepted}`, or both.'),
    ...heldKeys,
    ...noteKey,
    ...commonKeys,
  }),
  compile(written, context): Approval {
    const of = subjectOf(context, written.of)
    const groups = groupsOf(context, written)
    const askedBy = written['asked-by'] === undefined ? [] : whoOf(context, ['asked-by'], written['asked-by'])
    const elseBy = written['else-by'] === undefined ? [] : whoOf(context, ['else-by'], written['else-by'])
    const found = groups.map(({ group }) => group)
    const keys = new Map(groups.map(({ group, key }) => [group, key]))
    tellWhereNobodyCould(context, { groups: found, askedBy, elseBy }, (group) => keys.get(group) ?? ['name'])
    return given({
      of: written.of,
      where: where(context, ['where'], written.where, of),
      askedBy,
      askedWith: written['asked-with'],
      groups: found,
      inOrder: written['one-after-another'] ?? false,
      elseBy,
      answerWithin:
        written['answer-within'] === undefined
          ? undefined
          : span(context, ['answer-within'], written['answer-within']),
      askAgainIfChanged: factsOf(context, written['ask-again-if-changed'] ?? [], of),
      canHelp: Object.entries(written['can-help'] ?? {}).map(([topic, who]): Help => ({
        topic,
        who: whoOf(context, ['can-help', topic], who),
      })),
      effect: written.effect && effectOf(context, written.effect, of),
      note: written.note,
      ...heldOf(context, written),
    })
  },
  say: sayApproval,
  claims: claimsOf,
  example: {
    paragraph:
      'A paid social campaign needs the approval of the Campaign Manager, who answers within two business days. If the places change, ask again.',
    block:
      'name: paid-social\nof: campaigns\nwhere: {channel: paid-social}\napproved-by: Campaign Manager\nanswer-within: 2 business days\nask-again-if-changed: [places, starts-on]\nelse-by: Director, Digital Strategy\n',
  },
  refused: [
    { block: 'name: x\nof: campaigns\n', at: '1:7', says: 'Add a line approved-by' },
    {
      block: 'name: x\nof: campaigns\napproved-by: Campain Manager\n',
      at: '3:14',
      says: 'Did you mean "Campaign Manager"?',
    },
    {
      block: 'name: x\nof: campaigns\napproved-by: cora\nat-least: 2\n',
      at: '3:14',
      says: '2 must agree, and here is only 1 who could.',
    },
    {
      block: 'name: x\nof: campaigns\nasked-by: cora\napproved-by: Senior Director, Integrated Marketing\n',
      at: '4:14',
      says: 'nobody approves what is their own',
    },
    {
      block: 'name: x\nof: campaigns\napproved-by: cora\nask-again-if-changed: [place]\n',
      at: '4:24',
      says: 'Did you mean "places"?',
    },
    {
      block: 'name: x\nof: campaigns\napproved-by: cora\ngroups: [{who: noor}]\n',
      at: '4:9',
      says: 'Keep one of the two',
    },
    {
      block: 'name: x\nof: campaigns\napproved-by: cora\neffect: {state: accepted}\n',
      at: '4:9',
      says: 'nothing is done with campaigns when they are approved',
    },
    {
      block: 'name: x\nof: campaigns\napproved-by: cora\nanswer-within: two days\n',
      at: '4:16',
      says: 'Write 2 days.',
    },
  ],
})

function subjectOf({ known, unknown }: Context, written: string): Subject | undefined {
  const found = known.subjects.find(({ name }) => name === written)
  if (!found)
    unknown(
      ['of'],
      'subject',
      written,
      known.subjects.map(({ name }) => name),
    )
  return found
}

function factsOf(context: Context, written: readonly string[], of: Subject | undefined): readonly string[] {
  if (!of) return written
  const known = Object.keys(factsIn(of, context.known))
  written.forEach((fact, at) => {
    if (!known.includes(fact))
      context.unknown(['ask-again-if-changed', at], `fact of ${of.name}`, fact, known)
  })
  return written
}
