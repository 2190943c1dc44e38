import {
  commonKeys,
  kind,
  nameWord,
  phraseWord,
  sayList,
  sayWho,
  whoOf,
  whoWord,
  type Claim,
  type Context,
  type Known,
  type Who,
} from '#model'
import { z } from 'zod'
import { dueOf, sayDue, type Due } from './due.ts'
import { newcomersOf, sayNewcomers, type Newcomers } from './newcomers.ts'
import { sections, sectionTitles, type SectionKey } from './sections.ts'

/** One thing of a newcomer's first weeks. */
export interface Step {
  readonly section: SectionKey
  /** As written; with its section it tells one step from another. */
  readonly written: string
  readonly due: Due
  /** Whom to meet. */
  readonly who?: Who
  /** What to read: where, and what the page is called. */
  readonly page?: { readonly url: string; readonly title: string }
}

/** What newcomers do, whom they meet, what they get, join and read. */
export interface Onboarding {
  readonly for: readonly Newcomers[]
  readonly steps: readonly Step[]
}

const some = z.array(phraseWord).min(1)
const part = (describe: string) =>
  z
    .union([some, z.record(z.string(), some)])
    .optional()
    .describe(describe)

export const onboarding = kind({
  kind: 'onboarding',
  about:
    'Says what newcomers do, whom they meet and what they read in their first weeks; each gets it as a checklist.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How the product and other pages call it.'),
    title: phraseWord.optional().describe('How people see it.'),
    for: whoWord.describe('Whose first weeks: `everybody`, `team x`, `region x` or the title of a role.'),
    tasks: part(
      'What there is to do: a list, which is for the first week, or lists by when: `first day`, `first week`, `first month`, `within 30 days`.',
    ),
    'people-to-meet': part(
      'Whom to meet, as rules name people; `manager of newcomer` too. By when as for tasks.',
    ),
    technology: part('Tools and machines they get. By when as for tasks.'),
    calls: part('Calls they join. By when as for tasks.'),
    reading: part('Addresses of pages to read, like `/marketing/`. By when as for tasks.'),
    ...commonKeys,
  }),
  compile(written, context): Onboarding {
    const steps = sections.flatMap((section) => stepsOf(context, section, written[section]))
    if (sections.every((section) => written[section] === undefined))
      context.fault(['name'], 'there is nothing to do in it.', 'Add tasks, people-to-meet or reading.')
    return { for: newcomersOf(context, written.for), steps }
  },
  say: ({ for: newcomers, steps }, known) =>
    [
      `${sayNewcomers(newcomers, known)} has a checklist.`,
      ...[...Map.groupBy(steps, ({ section }) => section)].map(
        ([section, theirs]) => `${sectionTitles[section]}: ${sayPart(theirs, known)}.`,
      ),
    ].join(' '),
  claims({ for: newcomers, steps }, _known, title): readonly Claim[] {
    const spans = steps.flatMap(({ section, due }) => (due.by === 'span' ? { section, ...due.span } : []))
    const [span] = spans
    const one = span && spans.every(({ count, unit }) => count === span.count && unit === span.unit)
    const teams = newcomers.flatMap((one) => (one.by === 'team' ? one.team : []))
    const roles = steps.flatMap(({ who }) => (who?.by === 'role' ? who.title : []))
    return [
      { says: 'words', words: [title, 'newcomer', 'new colleague', 'joins', 'first day', 'first week'] },
      ...(teams.length === 0
        ? []
        : [{ says: 'named' as const, key: ['for'], kind: 'team', names: teams, cue: joins }]),
      ...(roles.length === 0
        ? []
        : [{ says: 'named' as const, key: ['people-to-meet'], kind: 'role', names: roles, cue: meets }]),
      ...(one ? [{ says: 'span' as const, key: [span.section], value: span.count, unit: span.unit }] : []),
    ]
  },
  example: {
    paragraph:
      'Whoever joins Digital Strategy writes their page on the first day, meets the Campaign Manager in the first week, and within 30 days mends one sentence of this handbook.',
    block:
      'name: digital-strategy\nfor: team digital-strategy\ntasks:\n  first day: [write your page]\n  within 30 days: [mend one sentence of this handbook]\npeople-to-meet: [manager of newcomer, Campaign Manager]\ntechnology:\n  first day: [a key to the chat]\nreading: [/marketing/]\n',
  },
  refused: [
    {
      block: 'name: x\nfor: everybody\ntasks:\n  some day: [write your page]\n',
      at: '4:13',
      says: 'Write first day, first week, first month, or within 30 days.',
    },
    {
      block: 'name: x\nfor: everybody\npeople-to-meet: [Campaign Manger]\n',
      at: '3:18',
      says: 'Did you mean "Campaign Manager"?',
    },
    { block: 'name: x\nfor: noor\ntasks: [write]\n', at: '2:6', says: 'Write everybody, team x' },
    { block: 'name: x\nfor: everybody\nreading: [how we work]\n', at: '3:11', says: 'like /marketing/' },
    {
      block: 'name: x\nfor: everybody\nreading: [/markting/]\n',
      at: '3:11',
      says: 'no page stands at "/markting/". Did you mean /marketing/?',
    },
  ],
})

const joins = /\bjoins? (?:the )?◊|\bnew(?:comers?)? (?:of|in|to) (?:the )?◊/i
const meets = /\bmeets? [^.;]*◊/i

function stepsOf(
  context: Context,
  section: SectionKey,
  written: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined,
): readonly Step[] {
  if (written === undefined) return []
  const parts: readonly (readonly [Due, readonly PropertyKey[], readonly string[]])[] = Array.isArray(written)
    ? [[{ by: 'first week' }, [section], written]]
    : Object.entries(written).map(([when, list]) => [
        dueOf(context, [section, when], when),
        [section, when],
        list,
      ])
  const known = new Set<string>()
  return parts.flatMap(([due, path, list]) =>
    list.flatMap((one, at): readonly Step[] => {
      if (known.has(one)) context.fault([...path, at], `"${one}" stands in it twice.`, 'Keep one of them.')
      known.add(one)
      if (section === 'reading') {
        const page = context.page([...path, at], one)
        return page ? [{ section, written: one, due, page: { ...page, url: withAnchor(page.url, one) } }] : []
      }
      if (section !== 'people-to-meet') return [{ section, written: one, due }]
      return whoOf(context, [...path, at], one).map((who) => ({ section, written: one, due, who }))
    }),
  )
}

/** The place within the page stays as it was written. */
const withAnchor = (url: string, written: string): string => url + (/#.*$/.exec(written)?.[0] ?? '')

const sayPart = (steps: readonly Step[], known: Known): string =>
  [...Map.groupBy(steps, ({ due }) => sayDue(due))]
    .map(([when, theirs]) => {
      const what = theirs.map(({ written, who, page }) =>
        who ? sayWho([who], known) : (page?.title ?? written),
      )
      return `${sayList(what)} (${when})`
    })
    .join('; ')
