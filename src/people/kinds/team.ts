import type { Definition } from '#kernel'
import {
  channelWord,
  circles,
  commonKeys,
  given,
  handle,
  kind,
  named,
  nameWord,
  phraseWord,
  sayList,
  zone,
  zoneWord,
} from '#model'
import { z } from 'zod'

/** A team as rules and pages name it. Who is in it, `data/people.yml` says. */
export interface Team {
  readonly partOf?: string
  /** Handle. */
  readonly lead?: string
  /** Other names under which pages speak of it. */
  readonly alsoCalled: readonly string[]
  /** Without `#`. */
  readonly channel?: string
  readonly charter?: string
  readonly segments: readonly string[]
  readonly regions: readonly string[]
  readonly zone?: string
  /** Name of the list of days on which nobody of it works. */
  readonly holidays?: string
}

export const team = kind({
  kind: 'team',
  about: 'Names a team, so that rules can count by it and people can belong to it.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How rules and the list of people call the team.'),
    title: phraseWord.optional().describe('How people see it.'),
    'part-of': phraseWord.optional().describe('The team that it belongs to.'),
    lead: phraseWord.optional().describe('Handle of the person who leads it.'),
    'also-called': z
      .array(phraseWord)
      .optional()
      .describe('Other names by which pages and rules may call it.'),
    channel: channelWord.optional().describe('Its chat channel, without `#`.'),
    charter: phraseWord.optional().describe('What it is there for, in a sentence.'),
    segments: z.array(phraseWord).optional().describe('Segments of the market that it works for.'),
    regions: z.array(phraseWord).optional().describe('Regions that it works in.'),
    zone: zoneWord.optional().describe('Time zone by which its months and deadlines are counted.'),
    holidays: phraseWord.optional().describe('The list, `of: days`, that its business days leave out.'),
    ...commonKeys,
  }),
  compile: (written, context): Team =>
    given({
      partOf: written['part-of'] && named(context, 'team', ['part-of'], written['part-of']),
      lead: written.lead && handle(context, ['lead'], written.lead),
      alsoCalled: written['also-called'] ?? [],
      channel: written.channel,
      charter: written.charter,
      segments: (written.segments ?? []).map((one, at) =>
        named(context, 'value of segments', ['segments', at], one),
      ),
      regions: (written.regions ?? []).map((one, at) => named(context, 'region', ['regions', at], one)),
      zone: written.zone && zone(context, ['zone'], written.zone),
      holidays: written.holidays && named(context, 'list', ['holidays'], written.holidays),
    }),
  say({ partOf, lead, alsoCalled, channel }, known, title) {
    const parts = [
      partOf === undefined ? 'is a team' : `is part of ${known.title('team', partOf)}`,
      ...(lead === undefined ? [] : [`is led by ${known.person(lead)?.name ?? lead}`]),
      ...(channel === undefined ? [] : [`talks in #${channel}`]),
      ...(alsoCalled.length === 0 ? [] : [`is also called ${sayList(alsoCalled, 'or')}`]),
    ]
    return `${title} ${sayList(parts)}.`
  },
  claims: ({ lead, channel, alsoCalled, partOf }, _known, title) => [
    { says: 'words', words: [title, ...alsoCalled, ...(channel === undefined ? [] : [`#${channel}`])] },
    ...(lead === undefined
      ? []
      : [{ says: 'named' as const, key: ['lead'], kind: 'person', names: [lead], cue: leadOf(title) }]),
    ...(partOf === undefined
      ? []
      : [{ says: 'named' as const, key: ['part-of'], kind: 'team', names: [partOf], cue: isPartOf }]),
    ...(channel === undefined
      ? []
      : [
          { says: 'token' as const, key: ['channel'], token: `#${channel}`, like: /(?<![\w/])#[a-z][\w-]*/g },
        ]),
  ],
  together(all, fault) {
    for (const { of, way } of circles(all, ({ partOf }) => partOf))
      fault(
        of,
        ['part-of'],
        `the team would be part of itself, by way of ${sayList(way.map(({ title }) => title))}.`,
        'Name a team above it, or none.',
      )
    for (const of of all)
      for (const [at, alias] of of.value.alsoCalled.entries()) {
        const other = all.find((one) => one !== of && formsOf(one).includes(alias.toLowerCase()))
        if (other)
          fault(
            of,
            ['also-called', at],
            `"${alias}" would mean ${other.title} too.`,
            'Leave a name to one team.',
          )
      }
  },
  example: {
    paragraph:
      'Digital Strategy is part of Integrated Marketing; Noor Haddad leads it. On older pages it is also called the digital marketing team.',
    block:
      'name: digital-strategy\ntitle: Digital Strategy\npart-of: integrated-marketing\nlead: noor\nalso-called: [digital marketing team]\nchannel: digital-strategy\n',
    beside: [
      {
        kind: 'team',
        paragraph: 'Cora Whitfield leads Integrated Marketing.',
        block: 'name: integrated-marketing\ntitle: Integrated Marketing\nlead: cora\n',
      },
    ],
  },
  refused: [
    { block: 'name: content\nlead: @ruth\n', at: '2:7', says: 'Write ruth, without the @.' },
    {
      block: 'name: content\nchannel: #content\n',
      at: '2:10',
      says: 'Write channel: content, without the #.',
    },
    {
      block: 'name: content\npart-of: integrated-marketting\n',
      at: '2:10',
      says: 'Did you mean "integrated-marketing"?',
    },
  ],
})

const isPartOf = /(?<!not )\b(?:is|are|a) (?:a |the )?part of (?:the )?◊/i
const leadOf = (title: string): RegExp =>
  new RegExp(
    `\\bled by ◊|◊,? (?:leads|heads) (?:it|us|them|the (?:whole )?(?:team|department|group)|${RegExp.escape(title)})\\b`,
    'i',
  )

const formsOf = ({ name, title, value }: Definition<Team>): readonly string[] =>
  [name, title, ...value.alsoCalled].map((form) => form.toLowerCase())
