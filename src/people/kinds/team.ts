import {
  channelWord,
  commonKeys,
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
    ...commonKeys,
  }),
  compile: (written, context): Team => ({
    alsoCalled: written['also-called'] ?? [],
    segments: (written.segments ?? []).map((segment, at) =>
      named(context, 'value of segments', ['segments', at], segment),
    ),
    regions: (written.regions ?? []).map((region, at) => named(context, 'region', ['regions', at], region)),
    ...(written['part-of'] === undefined
      ? {}
      : { partOf: named(context, 'team', ['part-of'], written['part-of']) }),
    ...(written.lead === undefined ? {} : { lead: handle(context, ['lead'], written.lead) }),
    ...(written.channel === undefined ? {} : { channel: written.channel }),
    ...(written.charter === undefined ? {} : { charter: written.charter }),
    ...(written.zone === undefined ? {} : { zone: zone(context, ['zone'], written.zone) }),
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
  claims: ({ lead, channel, alsoCalled, partOf }, known, title) => [
    { says: 'words', words: [title, ...alsoCalled, ...(channel === undefined ? [] : [`#${channel}`])] },
    ...(lead === undefined
      ? []
      : [
          {
            says: 'named',
            key: ['lead'],
            among: 'person',
            names: [lead],
            cue: /\b(?:leads?|led)\b/i,
          } as const,
        ]),
    ...(partOf === undefined
      ? []
      : [
          { says: 'named', key: ['part-of'], among: 'team', names: [partOf], cue: /\bpart of\s*$/i } as const,
        ]),
  ],
  together(all, fault) {
    const byName = new Map(all.map((definition) => [definition.name, definition]))
    for (const definition of all) {
      const way = [definition.name]
      let above = definition.value.partOf
      while (above !== undefined && !way.includes(above)) {
        way.push(above)
        above = byName.get(above)?.value.partOf
      }
      if (above === definition.name)
        fault(
          definition,
          ['part-of'],
          `the team would be part of itself, by way of ${sayList(way.map((name) => byName.get(name)?.title ?? name))}.`,
          'Name a team above it, or none.',
        )
      for (const [at, alias] of definition.value.alsoCalled.entries()) {
        const other = all.find(
          (one) =>
            one !== definition &&
            [one.name, one.title, ...one.value.alsoCalled].some(
              (form) => form.toLowerCase() === alias.toLowerCase(),
            ),
        )
        if (other)
          fault(
            definition,
            ['also-called', at],
            `"${alias}" would mean ${other.title} too.`,
            'A name means one team.',
          )
      }
    }
  },
  example: {
    paragraph:
      'Digital Strategy is part of Integrated Marketing; Noor Haddad leads it. On older pages it is also called the digital marketing team.',
    block:
      'name: digital-strategy\ntitle: Digital Strategy\npart-of: integrated-marketing\nlead: noor\nalso-called: [digital marketing team]\nchannel: digital-strategy\n',
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
