import {
  askedApproval,
  commonKeys,
  given,
  heldKeys,
  heldOf,
  kind,
  named,
  nameWord,
  noteKey,
  otherwise,
  otherwiseWord,
  periodWord,
  phraseWord,
  where,
  whereWord,
  whoOf,
  whoWord,
  zone,
  zoneWord,
  type Context,
  type Subject,
} from '#model'
import { z } from 'zod'
import { claimsOf, sayLimit } from './limit-sentence.ts'
import type { Limit } from './limit-value.ts'

export type { Limit } from './limit-value.ts'

const some = z.union([phraseWord, z.array(phraseWord).min(1)])

export const limit = kind({
  kind: 'limit',
  about: 'Says how many of something may begin in a period, for each team or for all together.',
  name: 'name',
  decides: true,
  schema: z.strictObject({
    name: nameWord.describe('How the product and other pages call the limit.'),
    title: phraseWord.optional().describe('How people see it.'),
    of: phraseWord.describe('What is counted: `campaigns`, `requests`.'),
    where: whereWord
      .optional()
      .describe('Which of them: a map of facts, like `{channel: paid-social}`; by default all.'),
    per: phraseWord
      .optional()
      .describe('The fact by which it counts: `team`, `region`. Without it all share one pool.'),
    except: some.optional().describe('For whom it does not hold: teams, or values of what `per` names.'),
    'at-most': z
      .int()
      .min(0, { error: ({ input }) => `"at-most" is ${String(input)}. Write 0 or more.` })
      .describe('How many, in digits.'),
    each: periodWord.describe(
      'The period in which they begin; `quarter` and `fiscal year` are the fiscal ones.',
    ),
    zone: zoneWord
      .optional()
      .describe('Time zone in which the period begins and ends; by default the team’s, else the handbook’s.'),
    'approved-by': whoWord.optional().describe('Who may let a further one through, with a reason.'),
    otherwise: otherwiseWord
      .optional()
      .describe(
        'What happens to one more: `refuse` (by default), `ask for a reason`, `say so`, or `ask` and the name of an approval that lets it through.',
      ),
    ...heldKeys,
    ...noteKey,
    ...commonKeys,
  }),
  compile(written, context): Limit {
    const of = subjectOf(context, written.of)
    const per = written.per && perOf(context, written.per, of)
    const asks = askedApproval(context, ['otherwise'], written.otherwise, written.of)
    const bound = given({
      asks,
      of: written.of,
      where: where(context, ['where'], written.where, of),
      per,
      except: exceptOf(context, written.except, per, of),
      atMost: written['at-most'],
      each: written.each,
      zone: written.zone && zone(context, ['zone'], written.zone),
      approvedBy:
        written['approved-by'] === undefined ? [] : whoOf(context, ['approved-by'], written['approved-by']),
      note: written.note,
      ...heldOf(context, written),
    })
    const consequence =
      written.otherwise === undefined
        ? (context.verb(claimsOf(bound, context.known)) ?? 'refuse')
        : asks !== undefined
          ? 'refuse'
          : otherwise(context, ['otherwise'], written.otherwise)
    return { ...bound, otherwise: consequence }
  },
  say: sayLimit,
  claims: (limit, known) => [
    ...claimsOf(limit, known),
    { says: 'strength', key: ['otherwise'], otherwise: limit.otherwise },
  ],
  example: {
    paragraph: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
    block:
      'name: paid-social-per-team\nof: campaigns\nwhere: {channel: paid-social}\nper: team\nexcept: [digital-strategy]\nat-most: 3\neach: calendar month\notherwise: refuse\n',
  },
  refused: [
    {
      block: 'name: paid-social\nof: campaigns\nat-most: three\neach: calendar month\n',
      at: '3:10',
      says: 'Write at-most: 3.',
    },
    {
      block: 'name: paid-social\nof: campaigns\nat-most: -1\neach: calendar month\n',
      at: '3:10',
      says: 'Write 0 or more.',
    },
    {
      block:
        'name: paid-social\nof: campaigns\nexcept: [digital-stratgy]\nat-most: 3\neach: calendar month\n',
      at: '3:10',
      says: 'Did you mean "digital-strategy"?',
    },
    {
      block:
        'name: paid-social\nof: campaigns\nwhere: {chanel: paid-social}\nat-most: 3\neach: calendar month\n',
      at: '3:17',
      says: 'Did you mean "channel"?',
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

function perOf(context: Context, written: string, of: Subject | undefined): string {
  if (!of) return written
  const perable = Object.entries(of.facts)
    .filter(([, fact]) => fact.perable)
    .map(([name]) => name)
  if (!perable.includes(written)) context.unknown(['per'], `fact of ${of.name} to count by`, written, perable)
  return written
}

function exceptOf(
  context: Context,
  written: string | readonly string[] | undefined,
  per: string | undefined,
  of: Subject | undefined,
): Limit['except'] {
  if (written === undefined) return []
  const fact = per ?? 'team'
  const kind = of?.facts[fact]?.refersTo ?? of?.facts[fact]?.vocabulary ?? 'team'
  if (typeof written === 'string') return [{ fact, value: named(context, kind, ['except'], written) }]
  return written.map((one, at) => ({ fact, value: named(context, kind, ['except', at], one) }))
}
